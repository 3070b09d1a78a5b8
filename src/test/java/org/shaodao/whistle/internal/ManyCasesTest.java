package org.shaodao.whistle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.shaodao.support.StepContext;
import org.shaodao.support.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of cases reads as far as it shows, and a search says how far back it has looked. */
class ManyCasesTest {

    private static final String JINGHU = "镜湖社区";
    private static final int MANY = WhistleLists.LOOKED_THROUGH + 40;

    private static final String DIGITS =
            IntStream.range(0, 10).mapToObj(d -> "select " + d + " d").collect(Collectors.joining(" union all "));

    /** From 0 to 9999: as many rows can be made of one by one statement. */
    private static final String NUMBERS = "select a.d * 1000 + b.d * 100 + c.d * 10 + e.d i from (" + DIGITS + ") a"
            + " cross join (" + DIGITS + ") b cross join (" + DIGITS + ") c cross join (" + DIGITS + ") e";

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        WhistleLists lists;

        @Autowired
        CasesFoundBy words;

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
                named(oldest, "最早的一件", "路口");

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

        @Test
        void a_case_is_found_by_the_first_letters_of_its_title_and_of_its_place() {
            inVain(() -> {
                named(oldest, "井盖松动", "文峰路东口");

                assertThat(found("jgsd")).containsExactly(oldest);
                assertThat(found("wfldk")).containsExactly(oldest);
                assertThat(found("jgsz")).isEmpty();
            });
        }

        @Test
        void digits_and_letters_are_found_wide_or_narrow_small_or_capital() {
            inVain(() -> {
                named(oldest, "Ａ座 KTV 扰民", "4 号楼");

                assertThat(found(wide(oldest))).as("a whole number").containsExactly(oldest);
                assertThat(found(wide(oldest.substring(5)))).as("a part of it").contains(oldest);
                assertThat(found("ｋｔｖ")).containsExactly(oldest);
                assertThat(found("a座 ktv")).containsExactly(oldest);
                assertThat(found("AZKTVRM")).as("first letters").containsExactly(oldest);
            });
        }

        @Test
        void a_percent_sign_and_an_underscore_stand_for_nothing_but_themselves() {
            inVain(() -> {
                copies(3);
                assertThat(found("%")).isEmpty();
                assertThat(found("_")).isEmpty();

                named(oldest, "出水只有 5% 的压力", "C_3 门");

                assertThat(found("%")).containsExactly(oldest);
                assertThat(found("c_3")).containsExactly(oldest);
                assertThat(found("5%压")).isEmpty();
            });
        }

        @Test
        void whoever_blew_a_case_finds_it_among_their_own() {
            inVain(() -> {
                named(oldest, "井盖松动", "文峰路东口");
                var secretary = town.secretaryOf(JINGHU);

                var own = new WhistleLists.Query(true, true, "jgsd", null, 20);
                assertThat(numbers(lists.page(secretary, own))).containsExactly(oldest);
                assertThat(numbers(lists.page(centre, own))).isEmpty();
            });
        }

        @Test
        void a_search_shows_a_page_of_what_it_finds_and_goes_on_behind_it() {
            inVain(() -> {
                var copies = copies(30);
                var prefix = oldest.substring(0, oldest.length() - 6) + "9";

                var first = page(null, prefix, null, 20);
                assertThat(numbers(first)).containsExactlyElementsOf(copies.subList(0, 20));
                assertThat(first.lookedBackTo()).isNull();

                var second = page(null, prefix, first.next(), 20);
                assertThat(numbers(second)).containsExactlyElementsOf(copies.subList(20, 30));
                assertThat(second.next()).isNull();
            });
        }

        @Test
        void cases_that_were_there_before_their_words_are_found_like_the_new_ones() {
            inVain(() -> {
                jdbc.update("update whistle set title = '井盖松动' where number = ?", oldest);
                jdbc.update("delete from case_found_by");
                assertThat(found("jgsd")).isEmpty();

                jdbc.execute((ConnectionCallback<Void>) connection -> {
                    new CasesOfBefore().migrate(new StepContext(connection));
                    return null;
                });

                assertThat(found("jgsd")).containsExactly(oldest);
                assertThat(jdbc.queryForObject("select count(*) from case_found_by", Long.class))
                        .isEqualTo(jdbc.queryForObject("select count(*) from whistle", Long.class));
            });
        }

        @Test
        void the_community_that_waits_finds_too_in_cases_of_before_as_well() {
            inVain(() -> {
                jdbc.update("update whistle set blower_agency_name = '柳林社区' where number = ?", oldest);
                assertThat(found("llsq")).isEmpty();

                jdbc.execute((ConnectionCallback<Void>) connection -> {
                    new CasesFoundAnew().migrate(new StepContext(connection));
                    return null;
                });

                assertThat(found("llsq")).containsExactly(oldest);
                assertThat(found("柳林社区")).containsExactly(oldest);
            });
        }

        private List<String> found(String words) {
            return numbers(page(null, words, null, 20));
        }

        private static String wide(String text) {
            return text.chars()
                    .map(c -> c - '!' + '！')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }

        private void named(String number, String title, String place) {
            jdbc.update("update whistle set title = ?, place = ? where number = ?", title, place, number);
            jdbc.update(
                    "delete from case_found_by where case_order = (select w.id from whistle w where w.number = ?)",
                    number);
            words.catchUp();
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
                    .map(column -> column.equals("number") ? "concat(?, lpad(n.i, 6, '0'))" : column)
                    .collect(Collectors.joining(", "));
            var prefix = oldest.substring(0, oldest.length() - 6) + "9";
            jdbc.update(
                    "insert into whistle (" + String.join(", ", columns) + ") select " + values
                            + " from whistle cross join (" + NUMBERS + ") n"
                            + " where number = ? and n.i between 1 and ? order by n.i",
                    prefix,
                    oldest,
                    many);
            words.catchUp();
            jdbc.update(
                    "insert into case_scope_member (case_number, region_code, case_order, is_over)"
                            + " select w.number, ?, w.id, false from whistle w where w.number like ?",
                    centre.regionCode(),
                    prefix + "______");
            var all = new ArrayList<String>();
            for (int i = many; i > 0; i--) {
                all.add("%s%06d".formatted(prefix, i));
            }
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
