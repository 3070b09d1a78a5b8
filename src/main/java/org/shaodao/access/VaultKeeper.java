package org.shaodao.access;

import java.util.List;
import org.shaodao.BeforeOpening;
import org.shaodao.access.vault.Identity;
import org.shaodao.access.vault.IdentitySeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Before the first request: there are keys, and nothing of an earlier version stands in clear any more. */
@Component
class VaultKeeper extends BeforeOpening {

    private static final int AT_ONCE = 500;

    private final IdentitySeal seal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VaultKeeper(IdentitySeal seal, JdbcClient jdbc, TransactionTemplate transaction) {
        super(Turn.VAULT);
        this.seal = seal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Clear(long id, String caseNumber, Identity identity) {}

    @Override
    protected void prepare() {
        var sealed = jdbc.sql("select count(*) from party where sealed is not null")
                .query(Long.class)
                .single();
        seal.prepare(sealed > 0);
        for (int done = AT_ONCE; done == AT_ONCE; ) {
            done = transaction.execute(status -> sealSome());
        }
    }

    private int sealSome() {
        var clear = inClear();
        clear.forEach(this::seal);
        return clear.size();
    }

    private List<Clear> inClear() {
        return jdbc.sql("select id, case_number, name, phone, id_number, address from party"
                        + " where sealed is null order by id limit " + AT_ONCE)
                .query((row, n) -> new Clear(
                        row.getLong("id"),
                        row.getString("case_number"),
                        new Identity(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("id_number"),
                                row.getString("address"))))
                .list();
    }

    private void seal(Clear clear) {
        var kept = seal.seal(clear.caseNumber(), clear.identity());
        jdbc.sql("update party set sealed = :sealed, key_id = :key, name_hash = :name, phone_hash = :phone,"
                        + " id_hash = :number, name = null, phone = null, id_number = null, address = null"
                        + " where id = :id")
                .param("sealed", kept.sealed())
                .param("key", kept.keyId())
                .param("name", kept.hashes().name())
                .param("phone", kept.hashes().phone())
                .param("number", kept.hashes().idNumber())
                .param("id", clear.id())
                .update();
    }
}
