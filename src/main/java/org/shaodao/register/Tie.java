package org.shaodao.register;

import java.util.List;

/**
 * What hangs on the lines of a register: it is told before a line ends, and goes elsewhere in the same step. Each is a
 * bean of the module whose data it is; they follow in their order.
 */
public interface Tie {

    /** The register on whose lines it hangs. */
    String register();

    /** What it is: 在办任务. */
    String name();

    /** @param most how many are named; all are counted */
    Hanging of(Line line, int most);

    /** Takes it elsewhere, inside the transaction that ends the line. */
    void follow(Ended ended, Follow follow);

    /** What the ending of the line means for it. */
    enum Hold {
        /** It goes to the successor, or to its own place when there is none. */
        LOOSE,
        /** Somebody has to take it over. */
        SUCCESSOR,
        /** The line cannot end before it is gone. */
        FAST
    }

    /**
     * @param becomes what will happen to it, one Chinese sentence
     * @param some the first of them
     */
    record Hanging(long count, Hold hold, String becomes, List<Thing> some) {}

    /**
     * @param what its name
     * @param detail what else tells it from the others, may be empty
     */
    record Thing(String what, String detail) {}
}
