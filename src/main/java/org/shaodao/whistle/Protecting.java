package org.shaodao.whistle;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Action;
import org.shaodao.access.CaseProtection;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Protects the parties of a case by a person's decision, names other roles, and ends it. */
@Service
public class Protecting {

    private final CaseScope scope;
    private final IdentityVault identities;
    private final CaseProtection protection;

    Protecting(CaseScope scope, IdentityVault identities, CaseProtection protection) {
        this.scope = scope;
        this.identities = identities;
        this.protection = protection;
    }

    /** Roles that can be named: those that may ever see an identity. */
    public static Set<Role> nameable() {
        return new TreeSet<>(Action.PARTY_REVEAL.roles());
    }

    /**
     * @throws AccessRefused outside the scope, or when the case is protected and the person is not among the roles named
     * @throws Refused {@code role-never-sees} when a role is named that sees no identities anyway; {@code protector-out}
     *     when the person's own is not named, so that perhaps nobody could lift it again
     */
    @Transactional
    public void protect(Viewer viewer, String caseNumber, Set<Role> roles, String reason, int version) {
        requireOwn(viewer, caseNumber);
        if (!nameable().containsAll(roles)) {
            throw new Refused("role-never-sees", "只能选本来就能查看当事人身份的岗位。", "roles");
        }
        if (viewer.roles().stream().noneMatch(roles::contains)) {
            throw new Refused("protector-out", "把自己的岗位也选上：不然您自己也看不到、解除不了。", "roles");
        }
        identities.keepOutOf(viewer, caseNumber, Map.of("reason", reason));
        protection.protect(viewer, caseNumber, roles, reason.strip(), version);
    }

    /** @throws AccessRefused outside the scope, or when the person is not among the roles named */
    @Transactional
    public void lift(Viewer viewer, String caseNumber, String reason, int version) {
        requireOwn(viewer, caseNumber);
        identities.keepOutOf(viewer, caseNumber, Map.of("reason", reason));
        protection.lift(viewer, caseNumber, reason.strip(), version);
    }

    /** Whoever is kept out cannot let themselves in. */
    private void requireOwn(Viewer viewer, String caseNumber) {
        scope.requireRead(viewer, caseNumber);
        if (!Action.CASE_PROTECT.isOpenTo(viewer.roles()) || protection.hides(viewer, caseNumber)) {
            throw scope.refuse(viewer, caseNumber, Action.CASE_PROTECT.label());
        }
    }
}
