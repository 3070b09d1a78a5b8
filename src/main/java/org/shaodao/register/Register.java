package org.shaodao.register;

import java.util.List;
import java.util.Optional;

/** 底册: a list that the town keeps of itself. Each is a bean of the module whose data it is. */
public interface Register {

    /** Its name in addresses and in the history: {@code officers}. */
    String code();

    /** Its Chinese name: 人员. */
    String name();

    /** One Chinese sentence: what stands in it. */
    String about();

    /** In the order in which they are shown and exported. */
    List<Column> columns();

    /** Where its lines are kept. */
    LineTable table();

    /** How a line is called where only its name is shown. */
    default String titleOf(Line line) {
        return line.cells().getOrDefault("name", line.key());
    }

    /** Why nobody changes or ends a line any more, in one Chinese sentence; empty while somebody may. */
    default Optional<String> closedBecause(Line line) {
        return Optional.empty();
    }

    /** Who may take over what a line had when it ends; empty when nobody does. */
    default Optional<Succession> succession() {
        return Optional.empty();
    }

    /** Looks at many lines one after the other; what it needs to know of the town it reads once. */
    Examiner examiner();

    /** Lines were written: whoever remembers them forgets. Called in the transaction that wrote them. */
    void written(int lines);
}
