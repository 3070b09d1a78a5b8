package org.shaodao.whistle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.CaseScope;
import org.shaodao.access.Viewer;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of cases reads as far as it shows, and a search says how far back it has looked. */
class ManyCasesTest {

    private static final String JINGHU = "镜湖社区";
    private static final int MANY = WhistleLists.LOOKED_THROUGH + 40;

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        WhistleLists lists;

        @Autowired
        CaseScope scope;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        Viewer centre;
        String oldest;

        @BeforeEach
        void one_case_is_there() {
            town.at("2026-03-10 09:00");
            centre = town.centreOf(JINGHU);
            oldest = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
        }

        @Test
        void a_case_that_is_brought_to_its_end_goes_over_to_those_that_are_over_and_back() {
            inVain(() -> {
                assertThat(numbers(page(true, null, null, 5))).contains(oldest);
                assertThat(numbers(page(false, null, null, 5))).doesNotContain(oldest);

                scope.over(oldest, true);
                assertThat(numbers(page(true, null, null, 5))).doesNotContain(oldest);
                assertThat(numbers(page(false, null, null, 5))).startsWith(oldest);
                assertThat(numbers(page(null, null, null, 5))).startsWith(oldest);

                scope.over(oldest, false);
                assertThat(numbers(page(true, null, null, 5))).startsWith(oldest);
            });
        }

        @Test
        void whoever_is_a_reader_in_several_ways_sees_a_case_once() {
            inVain(() -> {
                scope.admit(oldest, centre.agencyId());
                scope.admitOfficer(oldest, centre.officerId());

                assertThat(numbers(page(null, null, null, 100))).containsOnlyOnce(oldest);
            });
        }

        @Test
        void pages_follow_each_other_from_the_newest_to_the_oldest_without_a_gap() {
            inVain(() -> {
                var copies = copies(45);
                var found = new ArrayList<String>();
                String cursor = null;
                do {
                    var page = page(true, null, cursor, 20);
                    found.addAll(numbers(page));
                    cursor = page.next();
                } while (found.size() <= 45 && cursor != null);

                assertThat(found.subList(0, 46)).containsExactlyElementsOf(copies);
            });
        }

        @Test
        void a_search_looks_through_so_many_cases_and_goes_on_behind_them_when_asked() {
            inVain(() -> {
                copies(MANY);
                jdbc.update("update whistle set title = '最早的一件' where number = ?", oldest);

                var first = page(true, "最早的一件", null, 20);
                assertThat(first.items()).isEmpty();
                assertThat(first.lookedBackTo()).isNotNull();

                var second = page(true, "最早的一件", first.next(), 20);
                assertThat(numbers(second)).containsExactly(oldest);
                assertThat(second.lookedBackTo()).isNull();
                assertThat(second.next()).isNull();
            });
        }

        @Test
        void a_whole_number_is_found_however_old_it_is() {
            inVain(() -> {
                copies(MANY);

                var page = page(null, oldest, null, 20);

                assertThat(numbers(page)).containsExactly(oldest);
                assertThat(page.next()).isNull();
                assertThat(lists.page(
                                        town.officerOf("HOUSING", JINGHU),
                                        new WhistleLists.Query(false, null, oldest, null, 20))
                                .items())
                        .as("of those who may read it")
                        .isEmpty();
            });
        }

        private WhistleRow.Page page(Boolean open, String words, String cursor, int limit) {
            return lists.page(centre, new WhistleLists.Query(false, open, words, cursor, limit));
        }

        private static List<String> numbers(WhistleRow.Page page) {
            return page.items().stream().map(WhistleRow::number).toList();
        }

        /** The town is the other tests' too: what happens here is undone. */
        private void inVain(Runnable what) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                what.run();
            });
        }

        /**
         * Younger cases of the same street, as far as its list reads them.
         *
         * @return their numbers and the number of the case that they follow, the newest first
         */
        private List<String> copies(int many) {
            var columns = columns("whistle");
            var values = columns.stream()
                    .map(column -> column.equals("number") ? "?" : column)
                    .collect(Collectors.joining(", "));
            var numbers = IntStream.rangeClosed(1, many)
                    .mapToObj(i -> "%s9%06d".formatted(oldest.substring(0, oldest.length() - 6), i))
                    .toList();
            jdbc.batchUpdate(
                    "insert into whistle (" + String.join(", ", columns) + ") select " + values
                            + " from whistle where number = ?",
                    numbers.stream()
                            .map(number -> new Object[] {number, oldest})
                            .toList());
            jdbc.update(
                    "insert into case_scope_member (case_number, region_code, case_order, is_over)"
                            + " select w.number, ?, w.id, false from whistle w where w.number like ?",
                    centre.regionCode(),
                    oldest.substring(0, oldest.length() - 6) + "9______");
            var all = new ArrayList<>(numbers);
            Collections.reverse(all);
            all.add(oldest);
            return all;
        }

        private List<String> columns(String table) {
            return jdbc
                    .queryForList(
                            "select lower(column_name) from information_schema.columns where lower(table_name) = ?",
                            String.class,
                            table)
                    .stream()
                    .filter(column -> !column.equals("id"))
                    .distinct()
                    .toList();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
