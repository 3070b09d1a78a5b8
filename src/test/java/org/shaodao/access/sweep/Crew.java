package org.shaodao.access.sweep;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Visitor;

/** One person of each role, all of 镜湖社区 and its county; only the administrators are the city's, and two beside them. */
final class Crew {

    private static final Map<Role, String> NUMBERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.SECRETARY, "411003002011-COMMUNITY-01"),
            Map.entry(Role.GRID_WORKER, "411003002011-COMMUNITY-02"),
            Map.entry(Role.VOLUNTEER, "411003002011-COMMUNITY-04"),
            Map.entry(Role.RESIDENT, "411003002011-COMMUNITY-05"),
            Map.entry(Role.CENTRE, "411003002000-CENTRE-01"),
            Map.entry(Role.OFFICER, "411003000000-HOUSING-04"),
            Map.entry(Role.HEAD, "411003000000-HOUSING-01"),
            Map.entry(Role.PEACE_OFFICE, "411003000000-PEACE_OFFICE-01"),
            Map.entry(Role.INSPECTOR, "411003000000-PEACE_OFFICE-05"),
            Map.entry(Role.COUNTY_LEADER, "411003000000-GOVERNMENT-02"),
            Map.entry(Role.JUDGE, "411003000000-COURT-04"),
            Map.entry(Role.FEDERATION, "411003000000-FEDERATION-04"),
            Map.entry(Role.CLERK, "411003000000-PEACE_OFFICE-06"),
            Map.entry(Role.PROCESS_ADMIN, "411000000000-PEACE_OFFICE-07"),
            Map.entry(Role.MEDIATOR, "411003002000-JUDICIAL-03"),
            Map.entry(Role.SECURITY_ADMIN, "411000000000-PEACE_OFFICE-09"),
            Map.entry(Role.AUDIT_ADMIN, "411000000000-PEACE_OFFICE-10"),
            Map.entry(Role.SYSTEM_ADMIN, "411000000000-PEACE_OFFICE-08")));

    private static final Map<Role, String> OF_CITY =
            Map.of(Role.CLERK, "411000000000-PEACE_OFFICE-11", Role.PEACE_OFFICE, "411000000000-PEACE_OFFICE-01");

    private final Map<Role, Member> members = new EnumMap<>(Role.class);
    private final Map<Role, Member> ofCity = new EnumMap<>(Role.class);

    /** Somebody with this one role, who has entered. */
    record Member(Role role, Viewer viewer, Visitor visitor) {}

    Crew(AgencyRegister people, Viewers viewers, int port) {
        NUMBERS.forEach((role, number) -> members.put(role, enter(people, viewers, port, role, number)));
        OF_CITY.forEach((role, number) -> ofCity.put(role, enter(people, viewers, port, role, number)));
        if (members.size() < Role.values().length) {
            throw new IllegalStateException("nobody stands for one of " + EnumSet.allOf(Role.class));
        }
    }

    private static Member enter(AgencyRegister people, Viewers viewers, int port, Role role, String number) {
        var id = people.officerNumbered(number).orElseThrow().id();
        var viewer = viewers.of(id, "电脑");
        if (!viewer.roles().equals(Set.of(role))) {
            throw new IllegalStateException(viewer + " is not " + role + " alone");
        }
        var visitor = new Visitor(port);
        if (visitor.enterAs(id).status() != 200) {
            throw new IllegalStateException("cannot enter as " + viewer);
        }
        return new Member(role, viewer, visitor);
    }

    /** Somebody of this role whose reach is the whole city: a clerk, or the 平安办. */
    Member ofCity(Role role) {
        return ofCity.get(role);
    }

    Member of(Role role) {
        return members.get(role);
    }

    Iterable<Member> all() {
        return members.values();
    }
}
