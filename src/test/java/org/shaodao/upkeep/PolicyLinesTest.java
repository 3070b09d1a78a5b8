package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.clock.ClockPolicies;
import org.shaodao.clock.Clocks;
import org.shaodao.register.LineRefused;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.upkeep.Endings.Order;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's clerk changes who has how long: by a new revision, from a day on. */
class PolicyLinesTest {

    private static final String CITY_CLERK = "411000000000-PEACE_OFFICE-11";
    private static final String COUNTY_CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String JINGHU = "411003002011";

    abstract static class Tests {

        @Autowired
        Upkeep upkeep;

        @Autowired
        Endings endings;

        @Autowired
        ClockPolicies policies;

        @Autowired
        Clocks clocks;

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
            jdbc.sql(
                            "update case_clock set policy_id = (select min(p.id) from clock_policy p where p.policy = 'SIGN'"
                                    + " and p.tier = 'ROUTINE') where policy_id in (select q.id from clock_policy q where q.origin = 'TOWN')")
                    .update();
            jdbc.sql("delete from clock_policy where origin = 'TOWN'").update();
            upkeep.register("policies").written(0);
        }

        @Test
        void a_new_revision_holds_from_its_day_on_and_running_clocks_keep_theirs() {
            town.skipsTo("2026-10-12 09:00");
            var running = dispatched();
            upkeep.add(cityClerk(), "policies", sign("2", "2026-10-14", "30"), "试行半小时签收");

            assertThat(sign(running).budget()).isEqualTo("1 工作小时");
            assertThat(clocks.dueIfStarted("SIGN", "ROUTINE", null, Town.instant("2026-10-13 09:00")))
                    .isEqualTo(Town.instant("2026-10-13 10:00"));
            assertThat(clocks.dueIfStarted("SIGN", "ROUTINE", null, Town.instant("2026-10-14 09:00")))
                    .isEqualTo(Town.instant("2026-10-14 09:30"));

            town.skipsTo("2026-10-14 09:00");
            var fresh = dispatched();
            assertThat(sign(fresh).dueAt()).isEqualTo(Town.instant("2026-10-14 09:30"));
            assertThat(sign(fresh).policyVersion()).isEqualTo(2);
            assertThat(sign(running).policyVersion()).isEqualTo(1);
            assertThat(policies.inForce("SIGN", "ROUTINE", town.now())
                            .orElseThrow()
                            .source())
                    .isEqualTo("许昌市试点办法");
        }

        @Test
        void one_that_is_still_to_come_can_be_changed_and_taken_back_and_one_that_holds_cannot() {
            town.skipsTo("2026-10-19 09:00");
            var coming = upkeep.add(cityClerk(), "policies", sign("2", "2026-10-26", "30"), "");
            var changed = upkeep.change(
                    cityClerk(), "policies", coming.key(), sign("2", "2026-10-27", "45"), coming.version(), "再想想");
            var order = new Order(town.now().atZone(TownClock.ZONE).toLocalDate(), null, "不试了", changed.version());
            endings.end(cityClerk(), "policies", coming.key(), order);
            assertThat(clocks.dueIfStarted("SIGN", "ROUTINE", null, Town.instant("2026-10-28 09:00")))
                    .isEqualTo(Town.instant("2026-10-28 10:00"));

            var held = upkeep.find(cityClerk(), "policies", "SIGN~ROUTINE~1");
            var cells = new HashMap<>(held.cells());
            cells.put("amount", "90");
            assertThatThrownBy(() -> upkeep.change(cityClerk(), "policies", held.key(), cells, held.version(), ""))
                    .isInstanceOf(LineRefused.class)
                    .hasMessageContaining("已经生效");
            assertThatThrownBy(() -> endings.end(
                            cityClerk(), "policies", held.key(), new Order(order.on(), null, "不要了", held.version())))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("line-held"));
        }

        @Test
        void what_does_not_fit_is_told_by_column_and_a_county_s_clerk_changes_nothing() {
            town.skipsTo("2026-10-20 09:00");
            assertWrong(sign("7", "2026-10-26", "30"), "revision");
            assertWrong(sign("2", "2026-10-19", "30"), "effectiveFrom");
            assertWrong(sign("2", "2026-10-26", "0"), "amount");
            var half = new HashMap<>(sign("2", "2026-10-26", "30"));
            half.put("extensionMost", "5");
            assertWrong(half, "extensionMost");
            assertThatThrownBy(() -> upkeep.add(viewer(COUNTY_CLERK), "policies", sign("2", "2026-10-26", "30"), ""))
                    .isInstanceOf(AccessRefused.class);
        }

        private void assertWrong(Map<String, String> cells, String column) {
            assertThatThrownBy(() -> upkeep.add(cityClerk(), "policies", cells, ""))
                    .isInstanceOfSatisfying(
                            LineRefused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(LineRefused.Labelled::column)
                                    .containsExactly(column));
        }

        private String dispatched() {
            var number = town.blow(town.secretaryOf("镜湖社区"), Matters.loosePlate(JINGHU));
            new CaseWork(town).confirms(town.centreOf("镜湖社区"), number);
            return number;
        }

        private Clocks.ClockView sign(String number) {
            return clocks.ofCase(number).stream()
                    .filter(one -> one.policy().equals("SIGN"))
                    .findFirst()
                    .orElseThrow();
        }

        private static Map<String, String> sign(String revision, String from, String minutes) {
            return Map.of(
                    "policy", "签收",
                    "tier", "日常哨",
                    "revision", revision,
                    "effectiveFrom", from,
                    "amount", minutes,
                    "unit", "工作分钟",
                    "roll", "否",
                    "pausable", "否",
                    "rungs", "50:OWNER;80:HEAD;100:STREET,PEACE_OFFICE;150:COUNTY_LEADER",
                    "source", "许昌市试点办法");
        }

        private Viewer cityClerk() {
            return viewer(CITY_CLERK);
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
