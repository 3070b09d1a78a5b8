package org.shaodao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.shaodao.bench.People.Person;

/** The tasks of some people, each to be taken once; two of one case seldom follow each other, as in life. */
final class Pile {

    private static final int MOST = 1_000;

    private final Random random = new Random(5);
    private final List<Deque<Waiting>> tasks = new ArrayList<>();

    /**
     * @param column {@code queue} or {@code owner_id}
     * @param whose for each of the people, in their order
     */
    Pile(Connection connection, String column, List<String> whose, String task) throws SQLException {
        for (var one : whose) {
            var found = new ArrayList<Waiting>();
            try (var select = connection.prepareStatement(
                    "select task_id, version from task_entry t join bench_copy c on c.number = t.case_number join ACT_RU_TASK e on e.ID_ = t.task_id where "
                            + CopiedTable.movable(Copies.FOR_LISTS) + " and " + column
                            + " = ? and state = 'OPEN' and task_key = ? and (owner_id is null or 'queue' <> ?) limit "
                            + MOST)) {
                select.setString(1, one);
                select.setString(2, task);
                select.setString(3, column);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Waiting(rows.getString(1), rows.getInt(2)));
                    }
                }
            }
            Collections.shuffle(found, random);
            tasks.add(new ArrayDeque<>(found));
        }
    }

    List<Runnable> deeds(List<Person> people, int times, BiConsumer<Person, Waiting> deed) {
        var deeds = new ArrayList<Runnable>();
        for (int n = 0; deeds.size() < times; n++) {
            if (n > 100 * times) {
                throw new IllegalStateException("no tasks left");
            }
            var whose = n % people.size();
            var task = tasks.get(whose).poll();
            if (task != null) {
                deeds.add(() -> deed.accept(people.get(whose), task));
            }
        }
        return deeds;
    }

    record Waiting(String id, int version) {}
}
