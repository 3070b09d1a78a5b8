package org.shaodao.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.audit.AuditTrail;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Answers from the table. Which cases a person may do it to is {@link CaseScope}'s matter. */
@Component
class RolePermissions implements Permissions {

    private final AuditTrail audit;
    private final boolean demo;

    RolePermissions(AuditTrail audit, Environment environment) {
        this.audit = audit;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void require(Viewer viewer, Action action) {
        if (!allows(viewer, action)) {
            var label = action.label();
            audit.recordApart(
                    "ACCESS_REFUSED", null, viewer.actor(), "岗位不允许：" + label, Map.of("action", action.name()));
            throw new AccessRefused("您的岗位不能" + label + "。");
        }
    }

    /** Outside the demonstration nothing moves the clock. */
    @Override
    public boolean allows(Viewer viewer, Action action) {
        return (demo || action != Action.DEMO_CLOCK) && action.isOpenTo(viewer.roles());
    }

    @Override
    public List<String> of(Viewer viewer) {
        return Arrays.stream(Action.values())
                .filter(action -> allows(viewer, action))
                .map(Action::code)
                .flatMap(Optional::stream)
                .toList();
    }
}
