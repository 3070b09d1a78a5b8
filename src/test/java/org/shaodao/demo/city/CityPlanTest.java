package org.shaodao.demo.city;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister.AgencyEntry;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;

/** A made-up city is as large as asked, whole, uneven, and the same each time. */
class CityPlanTest {

    private final CityPlan city = new CityPlan(2_400, 20_000, 1);

    @Test
    void it_has_as_many_communities_and_people_as_asked_and_twenty_departments_in_each_county() {
        assertThat(city.communities()).hasSize(2_400).doesNotHaveDuplicates();
        assertThat(city.officers()).hasSize(20_000);
        var ofCounties = city.agencies().stream()
                .filter(agency -> agency.regionCode().endsWith("000000"))
                .filter(agency -> !agency.regionCode().equals(CityPlan.CITY))
                .collect(groupingBy(AgencyEntry::regionCode, counting()));
        assertThat(ofCounties)
                .hasSize(6)
                .allSatisfy((county, number) -> assertThat(number).isEqualTo(20));
    }

    @Test
    void every_community_lies_below_a_street_with_a_centre_and_has_a_secretary() {
        var agencies =
                new HashSet<>(city.agencies().stream().map(AgencyEntry::id).toList());
        var heads = new HashSet<>(city.officers().stream()
                .filter(OfficerEntry::head)
                .map(OfficerEntry::agencyId)
                .toList());
        assertThat(heads).isEqualTo(agencies);
        assertThat(city.regions())
                .filteredOn(region -> region.level() == RegionLevel.COMMUNITY)
                .hasSize(2_400)
                .allSatisfy(region ->
                        assertThat(agencies).contains(region.code() + "-COMMUNITY", region.parentCode() + "-CENTRE"));
    }

    @Test
    void streets_and_departments_are_of_unequal_size() {
        var streets = city.regions().stream()
                .filter(region -> region.level() == RegionLevel.COMMUNITY)
                .collect(groupingBy(RegionRegister.Entry::parentCode, counting()));
        assertThat(streets.values())
                .allMatch(size -> size <= 47)
                .anyMatch(size -> size < 15)
                .anyMatch(size -> size > 30);
        var people = city.officers().stream().collect(groupingBy(OfficerEntry::agencyId, counting()));
        assertThat(people.get("990006000000-POLICE")).isGreaterThan(3 * people.get("990006000000-FEDERATION"));
    }

    @Test
    void the_same_seed_makes_the_same_city_and_another_another() {
        assertThat(new CityPlan(2_400, 20_000, 1).officers()).isEqualTo(city.officers());
        assertThat(new CityPlan(2_400, 20_000, 2).officers()).isNotEqualTo(city.officers());
    }

    @Test
    void too_few_people_are_refused_with_how_many_it_takes() {
        assertThatThrownBy(() -> new CityPlan(120, 300, 1)).hasMessageMatching("这么多村（社区）和部门至少要 \\d+ 人");
        assertThatThrownBy(() -> new CityPlan(11, 3_000, 1)).hasMessageContaining("至少要 12 个");
    }
}
