package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;
import org.shaodao.support.ShaodaoDemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ShaodaoDemoTest
class TownTest {

    private static final String CITY = "411000000000";
    private static final String JINGHU = "411003002011";
    private static final String DUZHUANG = "411082105220";

    @Autowired
    RegionDirectory regions;

    @Autowired
    AgencyDirectory agencies;

    @Autowired
    AgencyRegister register;

    @Autowired
    RegionRegister regionRegister;

    @Autowired
    TownLoader loader;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_second_load_enters_nothing() {
        var before = jdbc.queryForObject("select count(*) from officer", Integer.class);

        assertThat(loader.load()).isZero();

        assertThat(jdbc.queryForObject("select count(*) from officer", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void the_nine_county_level_units_are_there_with_their_codes() {
        assertThat(regions.childrenOf(CITY))
                .extracting(RegionView::name)
                .containsExactlyInAnyOrder("魏都区", "建安区", "鄢陵县", "襄城县", "禹州市", "长葛市", "经济技术开发区", "城乡一体化示范区", "东城区");
        assertThat(regions.get("411003000000").name()).isEqualTo("建安区");
        assertThat(jdbc.queryForList(
                        "select name from region where region_level = 'COUNTY' and not national_code", String.class))
                .containsExactlyInAnyOrder("经济技术开发区", "城乡一体化示范区", "东城区");
    }

    @Test
    void there_are_at_least_twelve_townships_and_forty_communities_with_codes_of_their_level() {
        assertThat(ofLevel(RegionLevel.TOWNSHIP)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(ofLevel(RegionLevel.COMMUNITY)).hasSizeGreaterThanOrEqualTo(40);
        for (var level : RegionLevel.values()) {
            assertThat(ofLevel(level)).isNotEmpty().allMatch(code -> code.matches("\\d{" + level.digits() + "}"));
        }
        assertThat(ofLevel(RegionLevel.TOWNSHIP)).allMatch(code -> code.endsWith("000"));
        assertThat(ofLevel(RegionLevel.COMMUNITY))
                .allMatch(code -> regions.get(code).parentCode().startsWith(code.substring(0, 9)));
    }

    @Test
    void a_region_knows_its_line_and_its_name_from_the_county_down() {
        assertThat(regions.get(DUZHUANG).fullName()).isEqualTo("长葛市 南席镇 杜庄村");
        assertThat(regions.lineOf(JINGHU)).extracting(RegionView::name).containsExactly("许昌市", "建安区", "新元街道", "镜湖社区");
        assertThat(regions.get(JINGHU).path()).isEqualTo("411000000000/411003000000/411003002000/411003002011/");
        assertThatThrownBy(() -> regions.get("999999999999")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void patches_of_the_two_named_communities_have_ten_to_fifteen_households() {
        for (var community : List.of(JINGHU, DUZHUANG)) {
            assertThat(jdbc.queryForList(
                            "select households from region where region_level = 'PATCH' and path like ?",
                            Integer.class,
                            regions.get(community).path() + "%"))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(households -> households >= 10 && households <= 15);
        }
    }

    @Test
    void every_kind_of_agency_answers_in_every_community_and_has_people_and_a_head() {
        var kinds = jdbc.queryForList("select code from agency_kind", String.class);
        assertThat(kinds).hasSize(21);
        for (var community : ofLevel(RegionLevel.COMMUNITY)) {
            for (var kind : kinds) {
                var agency = agencies.responsibleFor(kind, community);
                assertThat(agency).as(kind + " in " + community).isPresent();
                assertThat(agencies.headsOf(agency.get().id()))
                        .as("heads of " + agency.get().id())
                        .isNotEmpty();
                assertThat(agencies.dutiesOf(agency.get().id()))
                        .as("duties of " + kind)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_nearest_agency_of_a_kind_answers_for_a_place_down_to_the_patch() {
        assertThat(agencies.responsibleFor("POLICE", DUZHUANG))
                .map(AgencyView::shortName)
                .hasValue("南席派出所");
        assertThat(agencies.responsibleFor("HOUSING", DUZHUANG + "0101"))
                .map(AgencyView::id)
                .hasValue("411082000000-HOUSING");
        assertThat(agencies.answeringFor(DUZHUANG, null))
                .extracting(AgencyView::regionCode)
                .startsWith(DUZHUANG)
                .endsWith(CITY);
        assertThat(agencies.answeringFor(DUZHUANG, "自然资源"))
                .extracting(AgencyView::shortName)
                .containsExactly("南席自然资源所", "长葛市自然资源局");
    }

    @Test
    void a_secretary_and_a_grid_worker_serve_in_every_community_and_residents_are_not_staff() {
        for (var community : ofLevel(RegionLevel.COMMUNITY)) {
            var people = agencies.officersOf(community + "-COMMUNITY");
            assertThat(people).extracting(OfficerView::post).contains("网格员");
            assertThat(people.get(0).head()).isTrue();
        }
        var resident = register.officerNumbered(JINGHU + "-COMMUNITY-05").orElseThrow();
        assertThat(resident.post()).isEqualTo("居民");
        assertThat(agencies.officersOf(JINGHU + "-COMMUNITY")).doesNotContain(resident);
        assertThat(agencies.officer(resident.id())).contains(resident);
    }

    @Test
    void the_duty_list_has_sixty_clauses_each_with_number_text_and_source() {
        assertThat(jdbc.queryForObject("select count(*) from duty_clause", Integer.class))
                .isGreaterThanOrEqualTo(60);
        var clause = agencies.duty("HOUSING-01").orElseThrow();
        assertThat(clause.source()).isEqualTo("《城市道路管理条例》第二十三条");
        assertThat(clause.agencyKind()).isEqualTo("HOUSING");
        assertThat(clause.number()).isEqualTo("住建〔1〕");
    }

    @Test
    void what_does_not_fit_the_tree_is_refused_as_a_whole() {
        var good = new RegionRegister.Entry("411003002099", RegionLevel.COMMUNITY, "试验社区", "411003002000", false, null);
        var orphan =
                new RegionRegister.Entry("41100399901101", RegionLevel.GRID_CELL, "第一网格", "411003999011", false, null);
        var wrong = new RegionRegister.Entry("411003", RegionLevel.COUNTY, "建安区", CITY, true, null);

        assertThatThrownBy(() -> regionRegister.enter(List.of(good, orphan))).hasMessageContaining("no parent");
        assertThatThrownBy(() -> regionRegister.enter(List.of(good, wrong))).hasMessageContaining("does not fit");
        assertThat(regions.find("411003002099")).isEmpty();
    }

    private List<String> ofLevel(RegionLevel level) {
        return jdbc.queryForList("select code from region where region_level = ?", String.class, level.name());
    }
}
