package org.shaodao.access;

import java.util.List;

/** Gives the second halves of first passwords (启用码), by those who keep no accounts. */
public interface FirstCodes {

    /**
     * One for everybody within the viewer's region who waits for one, but the viewer; by account, 30,000 at most. Each is
     * recorded.
     */
    List<Given> giveAll(Viewer viewer);

    /** @param code told once */
    record Given(String account, String staffNumber, String name, String agency, String post, String code) {}
}
