package org.shaodao.register;

import java.util.List;

/** Who may take over what a line of a register had. */
public interface Succession {

    /** What the successor is called: 接办部门. */
    String label();

    /** In the order in which they are offered. */
    List<Successor> successorsOf(Line line);

    /** @param regionPath of the region in which it lies */
    record Successor(String key, String name, String regionPath) {}
}
