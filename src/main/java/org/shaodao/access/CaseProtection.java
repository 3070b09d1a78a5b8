package org.shaodao.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Cases whose parties are hidden, masked ones too, from everybody but the roles named: violence in a family, harm to a
 * minor (反家庭暴力法 §5; 未成年人保护法 §§4, 103). Each change is recorded.
 */
public interface CaseProtection {

    /** Empty when the case is not protected. */
    Optional<Protection> of(String caseNumber);

    /** Whether the parties of the case are hidden from this person, who may read the case otherwise. */
    boolean hides(Viewer viewer, String caseNumber);

    /** Those of the cases whose parties are not hidden from this person; in the order given. */
    Collection<String> open(Viewer viewer, Collection<String> caseNumbers);

    /**
     * Protects a case, or names other roles for one that is protected.
     *
     * @param version of the protection that was seen; 0 when there was none
     * @throws org.springframework.dao.ConcurrencyFailureException when it has changed meanwhile
     */
    void protect(Viewer viewer, String caseNumber, Set<Role> roles, String reason, int version);

    /**
     * @throws org.springframework.dao.ConcurrencyFailureException when it has changed meanwhile, or is no more
     */
    void lift(Viewer viewer, String caseNumber, String reason, int version);

    /**
     * @param roles who may see the parties
     * @param byName who protected it last
     * @param version to be sent back with a change, from 1
     */
    record Protection(Set<Role> roles, String reason, String byName, String byAgency, Instant since, int version) {

        public boolean isOpenTo(Viewer viewer) {
            return viewer.roles().stream().anyMatch(roles::contains);
        }
    }
}
