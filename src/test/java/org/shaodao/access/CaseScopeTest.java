package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CaseScopeTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract static class Tests extends AccessGround {

        @Autowired
        CaseScope scope;

        @Autowired
        Permissions permissions;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate together;

        String east;
        String west;

        @BeforeEach
        void one_case_lies_in_the_east_and_one_in_the_west() {
            east = "990001-2026-0%05d".formatted(NUMBER.incrementAndGet());
            west = "990001-2026-2%05d".formatted(NUMBER.incrementAndGet());
            scope.open(east, People.EAST_PATH, 1);
            scope.open(west, People.WEST_PATH, 1);
        }

        @Test
        void a_secretary_reads_her_community_s_cases_only() {
            assertThat(readBy(people.viewer(People.EAST + "-COMMUNITY", Role.SECRETARY)))
                    .containsExactly(east);
        }

        @Test
        void a_street_and_a_county_s_peace_office_read_their_subtree() {
            assertThat(readBy(people.viewer(People.STREET + "-CENTRE", Role.CENTRE)))
                    .containsExactly(east, west);
            assertThat(readBy(people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.PEACE_OFFICE)))
                    .containsExactly(east, west);
        }

        @Test
        void a_department_reads_what_it_was_brought_into() {
            var housing = people.viewer(People.COUNTY + "-HOUSING", Role.OFFICER);
            assertThat(readBy(housing)).isEmpty();

            scope.admit(west, People.COUNTY + "-HOUSING");
            scope.admit(west, People.COUNTY + "-HOUSING");

            assertThat(readBy(housing)).containsExactly(west);
            assertThat(readBy(people.viewer(People.COUNTY + "-POLICE", Role.OFFICER)))
                    .isEmpty();
        }

        @Test
        void a_person_who_was_brought_in_reads_it_and_colleagues_do_not() {
            var copied = people.viewer(People.COUNTY + "-POLICE", Role.OFFICER);
            scope.admitOfficer(east, copied.officerId());
            scope.admitOfficer(east, copied.officerId());

            assertThat(readBy(copied)).containsExactly(east);
            assertThat(readBy(people.viewer(People.COUNTY + "-POLICE", Role.OFFICER)))
                    .isEmpty();
        }

        @Test
        void administrators_and_residents_read_no_case_whatever_their_agency() {
            for (var role : List.of(
                    Role.CLERK,
                    Role.PROCESS_ADMIN,
                    Role.SYSTEM_ADMIN,
                    Role.SECURITY_ADMIN,
                    Role.AUDIT_ADMIN,
                    Role.RESIDENT)) {
                var viewer = people.viewer(People.COUNTY + "-PEACE_OFFICE", role);
                scope.admit(east, People.COUNTY + "-PEACE_OFFICE");
                scope.admitOfficer(east, viewer.officerId());
                assertThat(readBy(viewer)).as(role.label()).isEmpty();
            }
            assertThat(readBy(people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.SYSTEM_ADMIN, Role.PEACE_OFFICE)))
                    .containsExactly(east, west);
        }

        @Test
        void a_case_that_does_not_exist_is_outside_every_scope() {
            var county = people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.PEACE_OFFICE);
            assertThat(scope.mayRead(county, "990001-2026-999999")).isFalse();
        }

        @Test
        void a_refused_read_stays_recorded_though_the_transaction_is_rolled_back() {
            var stranger = people.viewer(People.COUNTY + "-POLICE", Role.OFFICER);

            assertThatThrownBy(() -> together.executeWithoutResult(status -> scope.requireRead(stranger, east)))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessage("不在您的岗位和辖区范围内，不能查看这件事。");

            assertThat(refusals(stranger)).isEqualTo(1);
            scope.requireRead(people.viewer(People.EAST + "-COMMUNITY", Role.SECRETARY), east);
        }

        @Test
        void an_action_that_no_role_allows_is_refused_and_recorded() {
            var officer = people.viewer(People.COUNTY + "-HOUSING", Role.OFFICER);

            assertThatThrownBy(() -> permissions.require(officer, Action.WHISTLE_BLOW))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessage("您的岗位不能吹哨。");

            assertThat(refusals(officer)).isEqualTo(1);
            permissions.require(officer, Action.TASK_WORK);
            assertThat(permissions.of(people.viewer(People.COUNTY + "-HOUSING", Role.RESIDENT)))
                    .isEmpty();
        }

        /** The two cases as a list query would find them, which must be what the single question answers. */
        private List<String> readBy(Viewer viewer) {
            var filter = ScopeFilter.of(viewer);
            var listed = jdbc.sql("select c.case_number from case_scope c where c.case_number in (:east, :west) and "
                            + filter.condition("c.case_number") + " order by c.case_number")
                    .param("east", east)
                    .param("west", west)
                    .params(filter.parameters())
                    .query(String.class)
                    .list();
            assertThat(scope.mayRead(viewer, east)).isEqualTo(listed.contains(east));
            assertThat(scope.mayRead(viewer, west)).isEqualTo(listed.contains(west));
            return listed;
        }

        private int refusals(Viewer viewer) {
            return jdbc.sql("select count(*) from audit_entry where kind = 'ACCESS_REFUSED' and officer_id = ?")
                    .param(viewer.officerId())
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
