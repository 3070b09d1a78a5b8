package org.shaodao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives columns of some rows a value each, in one statement. One statement per row would cost a journey to the database
 * each, and a batch of them becomes one text that the driver of MySQL reads letter by letter. Each row is looked for among
 * all the values, so that there may not be too many of them either: {@link #slices}.
 *
 * <p>It stands in the root package, which belongs to no module, for it knows none of their tables.
 */
public final class ManyRows {

    private static final int AT_ONCE = 40;

    private final JdbcTemplate jdbc;
    private final String table;
    private final String key;
    private final List<String> assignments = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param key what the rows are told apart by: the values of {@link #set} stand by it
     */
    public ManyRows(JdbcTemplate jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
    }

    /**
     * A value of its own for each key; rows with another key keep what they have.
     *
     * @param each not empty
     */
    public ManyRows set(String column, Map<?, ?> each) {
        assignments.add(column + " = case " + key + " when ? then ?".repeat(each.size()) + " else " + column + " end");
        each.forEach((key, value) -> {
            values.add(key);
            values.add(value);
        });
        return this;
    }

    /** The same for all of them. */
    public ManyRows set(String assignment, Object... same) {
        assignments.add(assignment);
        Collections.addAll(values, same);
        return this;
    }

    /**
     * @param condition which rows: {@code id in (?, ?)}
     * @return how many rows there were
     */
    public int where(String condition, Collection<?> conditionValues) {
        values.addAll(conditionValues);
        return jdbc.update(
                "update " + table + " set " + String.join(", ", assignments) + " where " + condition, values.toArray());
    }

    /**
     * The rows as they were when they were read, all of them or none.
     *
     * @param version column that is another after every change
     * @param seen by key, what stood in it
     * @throws OptimisticLockingFailureException when one was changed since; the caller's transaction is to be undone
     */
    public void asSeen(String version, Map<?, ?> seen) {
        var which = new ArrayList<Object>(seen.keySet());
        seen.forEach((key, one) -> {
            which.add(key);
            which.add(one);
        });
        // The keys alone besides: by them the rows are found.
        if (where(in(key, seen.size()) + " and " + in(key, version, seen.size()), which) < seen.size()) {
            throw new OptimisticLockingFailureException("a row of " + table + " was changed since it was read");
        }
    }

    /** Rows in their order, as many together as one statement should have. */
    public static <T> List<List<T>> slices(Collection<T> rows) {
        var all = List.copyOf(rows);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }

    /** {@code column in (?, ?, …)}. */
    public static String in(String column, int size) {
        return column + " in (" + String.join(", ", Collections.nCopies(size, "?")) + ")";
    }

    /** {@code (first, second) in ((?, ?), …)}. */
    public static String in(String first, String second, int size) {
        return "(" + first + ", " + second + ") in (" + String.join(", ", Collections.nCopies(size, "(?, ?)")) + ")";
    }
}
