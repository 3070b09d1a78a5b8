package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.region.RegionDirectory;
import org.shaodao.register.Line;
import org.shaodao.register.LineRefused;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town's own lists, kept line by line by those whose region it is. */
class UpkeepTest {

    private static final String COUNTY_CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String CITY_CLERK = "411000000000-PEACE_OFFICE-11";
    private static final String HOUSING = "411003000000-HOUSING";

    abstract static class Tests {

        @Autowired
        Upkeep upkeep;

        @Autowired
        Elsewhere elsewhere;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyRegister people;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        RegionDirectory regions;

        @Autowired
        JdbcClient jdbc;

        @Test
        void a_name_that_is_changed_is_known_at_once_and_the_history_tells_who_did_it() {
            var was = upkeep.find(clerk(), "agencies", HOUSING);
            var changed = upkeep.change(
                    clerk(), "agencies", HOUSING, with(was, "name", "许昌市建安区住房建设局"), was.version(), "机构改革");

            assertThat(agencies.get(HOUSING).name()).isEqualTo("许昌市建安区住房建设局");
            assertThat(changed.version()).isEqualTo(was.version() + 1);
            var newest = upkeep.history(clerk(), "agencies", HOUSING, 0).get(0);
            assertThat(newest.officerName()).isEqualTo("纪文静");
            assertThat(newest.reason()).isEqualTo("机构改革");
            assertThat(newest.before()).containsEntry("name", was.cells().get("name"));
            assertThat(newest.after()).containsEntry("name", "许昌市建安区住房建设局");

            upkeep.change(clerk(), "agencies", HOUSING, written(was), changed.version(), "改回来");
            assertThat(agencies.get(HOUSING).name()).isEqualTo(was.cells().get("name"));
        }

        @Test
        void the_second_of_two_who_change_the_same_line_is_told() {
            var seen = upkeep.find(clerk(), "officers", HOUSING + "-03");
            upkeep.change(clerk(), "officers", seen.key(), with(seen, "phone", "0374-2260001"), seen.version(), "");

            assertThatThrownBy(() -> upkeep.change(
                            clerk(), "officers", seen.key(), with(seen, "phone", "0374-2260002"), seen.version(), ""))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("line-changed"));
            assertThat(upkeep.find(clerk(), "officers", seen.key()).cells()).containsEntry("phone", "0374-2260001");
        }

        @Test
        void saving_without_a_change_leaves_no_trace() {
            var seen = upkeep.find(clerk(), "posts", HOUSING + "~局长");
            upkeep.change(clerk(), "posts", seen.key(), written(seen), seen.version(), "看看");

            assertThat(upkeep.find(clerk(), "posts", seen.key()).version()).isEqualTo(seen.version());
            assertThat(upkeep.history(clerk(), "posts", seen.key(), 0)).isEmpty();
        }

        @Test
        void a_community_a_post_and_a_person_are_added_one_upon_the_other() {
            upkeep.add(
                    clerk(),
                    "regions",
                    Map.of(
                            "code",
                            "４１１００３００２９９９",
                            "level",
                            "村（社区）",
                            "name",
                            "新湖社区",
                            "parent",
                            "411003002000",
                            "national",
                            "否"),
                    "新设");
            upkeep.add(
                    clerk(),
                    "agencies",
                    Map.of("region", "411003002999", "kind", "COMMUNITY", "name", "新湖社区居民委员会", "shortName", "新湖社区"),
                    "新设");
            var agency = "411003002999-COMMUNITY";
            upkeep.add(
                    clerk(),
                    "posts",
                    Map.of("agency", agency, "title", "社区书记", "head", "是", "staff", "是", "sort", "1"),
                    "");
            upkeep.add(
                    clerk(),
                    "officers",
                    Map.of("number", agency + "-01", "name", "许𠮷", "agency", agency, "post", "社区书记"),
                    "");

            assertThat(regions.get("411003002999").path()).startsWith(clerk().regionPath());
            assertThat(agencies.responsibleFor("COMMUNITY", "411003002999")).isPresent();
            assertThat(agencies.headsOf(agency)).extracting("name").containsExactly("许𠮷");
        }

        @Test
        void villages_of_two_townships_may_have_the_same_name_and_two_offices_of_one_place_not() {
            upkeep.add(
                    clerk(),
                    "regions",
                    Map.of(
                            "code",
                            "411003002999",
                            "level",
                            "村（社区）",
                            "name",
                            "新湖社区",
                            "parent",
                            "411003002000",
                            "national",
                            "否"),
                    "");
            var twin = agencies.get("411003002011-COMMUNITY").name();
            upkeep.add(
                    clerk(),
                    "agencies",
                    Map.of("region", "411003002999", "kind", "COMMUNITY", "name", twin, "shortName", "新湖"),
                    "");
            assertFaults(
                    "agencies",
                    Map.of("region", "411003002999", "kind", "HEALTH", "name", twin, "shortName", "新湖"),
                    "name");
        }

        /** Others count the communities of the town. */
        @AfterEach
        void takeAway() {
            for (var table : List.of(
                    "officer where staff_number", "post where agency_id", "agency where id", "region where code")) {
                jdbc.sql("delete from " + table + " like '411003002999%'").update();
            }
            upkeep.registers().forEach(register -> register.written(0));
        }

        @Test
        void what_is_wrong_is_said_column_by_column_and_nothing_is_written() {
            var before = lines("officer");
            assertFaults(
                    "officers",
                    Map.of("number", "A 1", "name", " ", "agency", HOUSING, "post", "局长", "phone", "=1+1"),
                    "number",
                    "name",
                    "phone");
            assertFaults(
                    "officers",
                    Map.of("number", "X-1", "name", "某人", "agency", "411003000000-NOTHING", "post", "局长"),
                    "agency");
            assertFaults("officers", Map.of("number", "X-1", "name", "某人", "agency", HOUSING, "post", "司令"), "post");
            assertFaults(
                    "officers", Map.of("number", "X-1", "name", "某\u202E人", "agency", HOUSING, "post", "局长"), "name");
            assertFaults(
                    "regions",
                    Map.of(
                            "code",
                            "41100300299801",
                            "level",
                            "COMMUNITY",
                            "name",
                            "某社区",
                            "parent",
                            "411003000000",
                            "national",
                            "是",
                            "households",
                            "12"),
                    "code",
                    "households",
                    "parent");
            assertFaults(
                    "agencies",
                    Map.of("region", "411003002000", "kind", "COMMUNITY", "name", "某", "shortName", "某"),
                    "kind");
            assertThat(lines("officer")).isEqualTo(before);
        }

        @Test
        void what_is_part_of_the_key_never_changes() {
            var seen = upkeep.find(clerk(), "officers", HOUSING + "-04");
            assertThatThrownBy(() -> upkeep.change(
                            clerk(), "officers", seen.key(), with(seen, "number", "X-9"), seen.version(), ""))
                    .isInstanceOfSatisfying(
                            LineRefused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting("column")
                                    .containsExactly("number"));
        }

        @Test
        void nobody_keeps_the_lists_of_another_county() {
            var elsewhere = "411082000000-COURT";
            assertThatThrownBy(() -> upkeep.find(clerk(), "agencies", elsewhere))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> upkeep.page(clerk(), "agencies", asked("", "411082000000", "")))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> upkeep.add(
                            clerk(),
                            "posts",
                            Map.of("agency", elsewhere, "title", "顾问", "head", "否", "staff", "否", "sort", "9"),
                            ""))
                    .isInstanceOf(AccessRefused.class);
            assertThat(upkeep.page(clerk(), "agencies", asked("", "", "")))
                    .allSatisfy(line -> assertThat(line.regionPath()).startsWith(clerk().regionPath()));
        }

        @Test
        void what_is_the_whole_town_s_is_changed_by_the_city_alone() {
            var duty = upkeep.find(clerk(), "duties", "HOUSING-01");
            assertThat(upkeep.keeps(clerk(), duty)).isFalse();
            assertThatThrownBy(() -> upkeep.change(
                            clerk(), "duties", duty.key(), with(duty, "number", "住建〔壹〕"), duty.version(), ""))
                    .isInstanceOf(AccessRefused.class);

            var changed =
                    upkeep.change(cityClerk(), "duties", duty.key(), with(duty, "number", "住建〔壹〕"), duty.version(), "");
            assertThat(agencies.duty("HOUSING-01").orElseThrow().number()).isEqualTo("住建〔壹〕");
            upkeep.change(cityClerk(), "duties", duty.key(), written(duty), changed.version(), "");
        }

        @Test
        void every_page_goes_on_where_the_one_before_ended() {
            for (var register : upkeep.registers()) {
                var all = upkeep.page(cityClerk(), register.code(), new Upkeep.Question("", "", true, "", 2000));
                var walked = new ArrayList<String>();
                var after = "";
                List<Line> page;
                do {
                    page = upkeep.page(cityClerk(), register.code(), new Upkeep.Question("", "", true, after, 17));
                    page.forEach(line -> walked.add(line.key()));
                    after = page.isEmpty() ? "" : page.get(page.size() - 1).key();
                } while (page.size() == 17);
                assertThat(walked)
                        .as(register.code())
                        .hasSizeGreaterThan(List.of("deputies", "catalogue").contains(register.code()) ? -1 : 17)
                        .doesNotHaveDuplicates()
                        .containsExactlyElementsOf(all.stream().map(Line::key).toList());
            }
        }

        @Test
        void what_another_node_has_written_is_known_here_at_the_next_look() {
            elsewhere.look();
            var name = agencies.get(HOUSING).name();
            jdbc.sql("update agency set name = '别处改的' where id = ?")
                    .param(HOUSING)
                    .update();
            elsewhere.look();
            assertThat(agencies.get(HOUSING).name()).as("nothing says so yet").isEqualTo(name);
            jdbc.sql("insert into register_change (register, line_key, change_kind, changed_at, officer_name, channel)"
                            + " values ('agencies', ?, 'CHANGED', ?, '别处的人', '电脑')")
                    .params(HOUSING, LocalDateTime.now(ZoneOffset.UTC))
                    .update();
            elsewhere.look();
            assertThat(agencies.get(HOUSING).name()).isEqualTo("别处改的");
            jdbc.sql("update agency set name = ? where id = ?")
                    .params(name, HOUSING)
                    .update();
            jdbc.sql("delete from register_change where officer_name = '别处的人'").update();
            elsewhere.look();
        }

        @Test
        void a_word_is_looked_for_as_it_is_written() {
            assertThat(upkeep.page(clerk(), "agencies", asked("住建", "", "")))
                    .extracting(Line::key)
                    .contains(HOUSING);
            for (var word : List.of("%", "!", "' or '1'='1", "\\")) {
                assertThat(upkeep.page(clerk(), "officers", asked(word, "", "")))
                        .as(word)
                        .isEmpty();
            }
            assertThat(upkeep.page(clerk(), "officers", asked("_", "", "")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.key()).contains("_"));
        }

        @Test
        void a_word_is_found_wide_or_narrow_small_or_capital() {
            for (var word : List.of("411003000000-HOUSING", "４１１００３００００００－ＨＯＵＳＩＮＧ", "411003000000-housing")) {
                assertThat(upkeep.page(clerk(), "agencies", asked(word, "", "")))
                        .as(word)
                        .extracting(Line::key)
                        .contains(HOUSING);
            }
        }

        private void assertFaults(String register, Map<String, String> cells, String... columns) {
            assertThatThrownBy(() -> upkeep.add(clerk(), register, cells, ""))
                    .isInstanceOfSatisfying(
                            LineRefused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(LineRefused.Labelled::column)
                                    .containsExactlyInAnyOrder(columns));
        }

        private static Upkeep.Question asked(String word, String region, String after) {
            return new Upkeep.Question(word, region, false, after, 50);
        }

        private static Map<String, String> written(Line line) {
            var cells = new HashMap<>(line.cells());
            cells.keySet().removeAll(List.of("agencyName", "regionName", "parentName", "id"));
            if (line.key().startsWith("HOUSING-")) {
                cells.put("id", line.key());
            }
            return cells;
        }

        private static Map<String, String> with(Line line, String column, String text) {
            var cells = written(line);
            cells.put(column, text);
            return cells;
        }

        private Viewer clerk() {
            return viewer(COUNTY_CLERK);
        }

        private Viewer cityClerk() {
            return viewer(CITY_CLERK);
        }

        private Viewer viewer(String number) {
            return viewers.of(people.officerNumbered(number).orElseThrow().id(), "电脑");
        }

        private long lines(String table) {
            return jdbc.sql("select count(*) from " + table).query(Long.class).single();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
