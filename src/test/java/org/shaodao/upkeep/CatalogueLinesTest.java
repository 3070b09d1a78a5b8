package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.register.LineRefused;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.upkeep.Endings.Order;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.internal.Grader.Facts;
import org.shaodao.whistle.internal.Preview;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a county has settled in the dispatch catalogue is proposed before precedents and tables. */
class CatalogueLinesTest {

    private static final String COUNTY_CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String CITY_CLERK = "411000000000-PEACE_OFFICE-11";
    private static final String TRANSPORT = "411003000000-TRANSPORT";

    abstract static class Tests {

        @Autowired
        Upkeep upkeep;

        @Autowired
        Endings endings;

        @Autowired
        Preview preview;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Town town;

        @AfterEach
        void takeAway() {
            jdbc.sql("delete from dispatch_catalogue").update();
            upkeep.register("catalogue").written(0);
        }

        @Test
        void a_settled_matter_goes_where_the_catalogue_says_and_another_of_the_type_as_before() {
            var before = departments("镜湖社区", "公交站台的铁板松了");
            var cover = departments("镜湖社区", "路中间的井盖松了");
            upkeep.add(viewer(COUNTY_CLERK), "catalogue", station("411003000000"), "会商纪要");

            var settled = departments("镜湖社区", "公交站台的铁板松了");
            assertThat(settled).extracting(Proposal::agencyId).containsExactly(TRANSPORT, "411003000000-HOUSING");
            assertThat(settled.get(0).leads()).isTrue();
            assertThat(settled.get(0).why()).startsWith("派单目录 JA-001：").contains("候车亭归交通");
            assertThat(departments("镜湖社区", "路中间的井盖松了")).isEqualTo(cover);
            assertThat(departments("河西社区", "公交站台的铁板松了"))
                    .as("another county has not settled it")
                    .noneMatch(one -> one.why().contains("派单目录"));

            var line = upkeep.find(viewer(COUNTY_CLERK), "catalogue", "JA-001");
            endings.end(
                    viewer(COUNTY_CLERK),
                    "catalogue",
                    line.key(),
                    new Order(town.now().atZone(TownClock.ZONE).toLocalDate(), null, "不这样了", line.version()));
            assertThat(departments("镜湖社区", "公交站台的铁板松了")).isEqualTo(before);
        }

        @Test
        void a_county_s_line_goes_before_the_city_s_and_the_city_s_is_the_city_s_to_keep() {
            var city = new HashMap<>(station("411000000000"));
            city.put("id", "XC-001");
            city.put("lead", "城市管理");
            city.put("assist1", "");
            city.put("clause", clauseOf("URBAN_MGMT"));
            assertThatThrownBy(() -> upkeep.add(viewer(COUNTY_CLERK), "catalogue", city, ""))
                    .isInstanceOf(AccessRefused.class);
            upkeep.add(viewer(CITY_CLERK), "catalogue", city, "");
            assertThat(departments("镜湖社区", "公交站台的铁板松了"))
                    .extracting(Proposal::agencyId)
                    .containsExactly("411003000000-URBAN_MGMT");
            upkeep.add(viewer(COUNTY_CLERK), "catalogue", station("411003000000"), "");
            assertThat(departments("镜湖社区", "公交站台的铁板松了").get(0).agencyId()).isEqualTo(TRANSPORT);
        }

        @Test
        void a_line_names_a_county_a_clause_that_binds_the_lead_and_nobody_twice() {
            assertWrong(Map.of("region", "411003002000"), "region");
            assertWrong(Map.of("clause", clauseOf("HOUSING")), "clause");
            assertWrong(Map.of("assist2", "住建"), "assist2");
        }

        private void assertWrong(Map<String, String> instead, String column) {
            var cells = new HashMap<>(station("411003000000"));
            cells.putAll(instead);
            assertThatThrownBy(() -> upkeep.add(viewer(COUNTY_CLERK), "catalogue", cells, ""))
                    .isInstanceOfSatisfying(
                            LineRefused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(LineRefused.Labelled::column)
                                    .containsExactly(column));
        }

        private List<Proposal> departments(String community, String text) {
            var facts = new Facts(
                    "ROAD_FACILITY",
                    "NONE",
                    "FEW",
                    false,
                    false,
                    town.community(community).code());
            return preview.of(town.secretaryOf(community), facts, text, null).departments();
        }

        private Map<String, String> station(String region) {
            return Map.of(
                    "id", "JA-001",
                    "region", region,
                    "type", "路面设施",
                    "words", "公交站台、候车亭",
                    "lead", "交通",
                    "assist1", "住建",
                    "clause", clauseOf("TRANSPORT"),
                    "reason", "候车亭归交通，地面归住建");
        }

        private String clauseOf(String kind) {
            return agencies.dutiesOf("411003000000-" + kind).get(0).id();
        }

        private Viewer viewer(String number) {
            return viewers.of(agencies.officerNumbered(number).orElseThrow().id(), "电脑");
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
