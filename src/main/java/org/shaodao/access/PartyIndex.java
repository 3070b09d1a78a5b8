package org.shaodao.access;

import java.util.List;
import org.shaodao.access.IdentityVault.Lookup;
import org.shaodao.access.vault.IdentitySeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a party by keyed hashes, only among those that the asker may read. */
@Component
class PartyIndex {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final IdentitySeal seal;

    PartyIndex(JdbcClient jdbc, IdentitySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The newest first. */
    List<String> cases(Viewer viewer, Lookup lookup) {
        var hash = hash(lookup);
        if (hash == null) {
            return List.of();
        }
        var scope = ScopeFilter.of(viewer);
        return jdbc.sql("select distinct p.case_number from party p where p." + column(lookup) + " = :hash and "
                        + scope.condition("p.case_number") + " order by p.case_number desc limit " + MOST)
                .param("hash", hash)
                .params(scope.parameters())
                .query(String.class)
                .list();
    }

    private static String column(Lookup lookup) {
        return switch (lookup.by()) {
            case NAME -> "name_hash";
            case PHONE -> "phone_hash";
            case ID_NUMBER -> "id_hash";
        };
    }

    /** {@code null} where there is nothing to find. */
    private String hash(Lookup lookup) {
        return switch (lookup.by()) {
            case NAME -> seal.nameHash(lookup.value());
            case PHONE -> seal.phoneHash(lookup.value());
            case ID_NUMBER -> seal.idHash(lookup.value());
        };
    }
}
