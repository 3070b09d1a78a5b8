package org.shaodao.register;

import java.util.List;
import org.shaodao.Refused;

/** A line breaks the rules of its register. Nothing is changed. */
public class LineRefused extends Refused {

    /** @param label Chinese heading of the column */
    public record Labelled(String column, String label, String message) {}

    private final transient List<Labelled> faults;

    public LineRefused(List<Labelled> faults) {
        super("line-invalid", faults.get(0).label() + "：" + faults.get(0).message(), null);
        this.faults = List.copyOf(faults);
    }

    public List<Labelled> faults() {
        return faults;
    }
}
