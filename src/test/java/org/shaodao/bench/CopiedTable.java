package org.shaodao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of one table are copied for another case in another community. Inside a copying statement {@code x} is the
 * original row and {@code c} the copy that is made ({@link Copies}).
 *
 * @param originals how the rows of the cases that are copied are found: joins and conditions that give {@code x} and the
 *     case as {@code bench_case}
 * @param people joins that find the people of the copy
 * @param columns what a column becomes, where it does not stay as it is
 */
record CopiedTable(String name, String originals, String people, Map<String, String> columns) {

    /** What no list reads and only a move needs, two thirds of all rows: copied for some cases, which can be moved. */
    private static final Set<String> FOR_MOVES = Set.of(
            "ACT_RU_VARIABLE",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "clock_ledger",
            "clock_rung",
            "whistle_wish");

    /** Whether moves can be made with a case {@code c}, where one of so many was copied whole. */
    static String movable(int every) {
        return "c.n % " + every + " = 0";
    }

    /** Ids of the engine, without the half that is the same in all of them, which stands for {@link #SAME}. */
    static final String OWN = "concat(replace(x.%1$s, :same, ''), c.suffix)";

    static final String SAME = ":same";

    /** Ids of ours; originals have few. */
    static final String ID = "x.%1$s + c.n * 1000000";

    static final String NUMBER = "c.number";

    /** Whatever holds the code of a region or of an agency. */
    static final String MOVED = "replace(replace(replace(x.%1$s, c.community_from, c.community_to),"
            + " c.street_from, c.street_to), c.county_from, c.county_to)";
    /** Deadlines, each copy at another time, the far future excepted. */
    static final String LATER = "if(x.%1$s > '2900-01-01', x.%1$s, date_add(x.%1$s, interval c.minutes minute))";

    String staged() {
        return "bench_" + name;
    }

    String staging() {
        return "create table " + staged() + " as " + originals;
    }

    /**
     * @param all columns of the table
     * @param every one case of so many is copied whole
     */
    String copying(List<String> all, int every) {
        var values = new ArrayList<String>();
        for (var column : all) {
            values.add(columns.getOrDefault(column, "x.%1$s").formatted(column));
        }
        return "insert into " + name + " (" + String.join(", ", all) + ") select " + String.join(", ", values)
                + " from " + staged() + " x join bench_copy c on c.original = x.bench_case " + people
                + " where c.n > ? and c.n <= ?" + (FOR_MOVES.contains(name) ? " and " + movable(every) : "")
                + " order by x."
                + all.get(0) + ", c.n";
    }
}
