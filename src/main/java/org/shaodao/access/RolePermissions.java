package org.shaodao.access;

import static org.shaodao.access.Role.CENTRE;
import static org.shaodao.access.Role.COUNTY_LEADER;
import static org.shaodao.access.Role.FEDERATION;
import static org.shaodao.access.Role.GRID_WORKER;
import static org.shaodao.access.Role.HEAD;
import static org.shaodao.access.Role.INSPECTOR;
import static org.shaodao.access.Role.JUDGE;
import static org.shaodao.access.Role.OFFICER;
import static org.shaodao.access.Role.PEACE_OFFICE;
import static org.shaodao.access.Role.SECRETARY;
import static org.shaodao.access.Role.VOLUNTEER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.audit.AuditTrail;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The one table of who may do what. Which cases they may do it to is {@link CaseScope}'s matter. */
@Component
class RolePermissions implements Permissions {

    private static final List<Permission> TABLE = List.of(
            new Permission("whistle.blow", "吹哨", SECRETARY, GRID_WORKER, CENTRE),
            new Permission("whistle.withdraw", "撤回哨", SECRETARY, GRID_WORKER),
            new Permission("whistle.cancel", "撤销哨", CENTRE),
            new Permission(
                    "task.work",
                    "办理任务",
                    SECRETARY,
                    GRID_WORKER,
                    VOLUNTEER,
                    OFFICER,
                    HEAD,
                    CENTRE,
                    PEACE_OFFICE,
                    JUDGE,
                    FEDERATION),
            new Permission(
                    "note.write",
                    "写进展和意见",
                    SECRETARY,
                    GRID_WORKER,
                    VOLUNTEER,
                    OFFICER,
                    HEAD,
                    CENTRE,
                    PEACE_OFFICE,
                    COUNTY_LEADER,
                    JUDGE,
                    FEDERATION),
            new Permission("urge", "催办", SECRETARY, GRID_WORKER, CENTRE, PEACE_OFFICE, COUNTY_LEADER, INSPECTOR),
            new Permission(
                    "copy", "抄送", SECRETARY, OFFICER, HEAD, CENTRE, PEACE_OFFICE, COUNTY_LEADER, JUDGE, FEDERATION),
            // In the demonstration everybody may move the clock; elsewhere nothing can.
            new Permission("demo.clock", "拨动演示时钟", EnumSet.allOf(Role.class), true),
            new Permission("audit.read", "查看留痕", PEACE_OFFICE, INSPECTOR));

    private final AuditTrail audit;
    private final boolean demo;

    RolePermissions(AuditTrail audit, Environment environment) {
        this.audit = audit;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void require(Viewer viewer, String can) {
        if (!allows(viewer, can)) {
            var label = labelOf(can);
            audit.recordApart("ACCESS_REFUSED", null, viewer.actor(), "岗位不允许：" + label, Map.of("can", can));
            throw new AccessRefused("您的岗位不能" + label + "。");
        }
    }

    @Override
    public boolean allows(Viewer viewer, String can) {
        return of(viewer).contains(can);
    }

    @Override
    public List<String> of(Viewer viewer) {
        return TABLE.stream()
                .filter(permission -> permission.holdsFor(viewer, demo))
                .map(Permission::code)
                .toList();
    }

    private static String labelOf(String can) {
        return TABLE.stream()
                .filter(permission -> permission.code().equals(can))
                .map(Permission::label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no permission " + can));
    }

    /** @param demoOnly whether it exists in the demonstration only */
    private record Permission(String code, String label, Set<Role> roles, boolean demoOnly) {

        Permission(String code, String label, Role... roles) {
            this(code, label, Set.of(roles), false);
        }

        boolean holdsFor(Viewer viewer, boolean demo) {
            return (demo || !demoOnly) && viewer.roles().stream().anyMatch(roles::contains);
        }
    }
}
