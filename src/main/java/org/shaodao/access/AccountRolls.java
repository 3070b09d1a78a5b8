package org.shaodao.access;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountRolls implements AccountRegister {

    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final JdbcTemplate jdbc;

    AccountRolls(Accounts accounts, PasswordEncoder encoder, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void open(String account, long officerId, Set<Role> roles, String password) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("a password has 8 characters at least and 72 bytes at most");
        }
        accounts.save(new Account(account, officerId, roles, encoder.encode(password)));
    }

    @Override
    @Transactional
    public int openWithoutPassword(List<Entry> entries) {
        var known = new HashSet<>(accounts.officers());
        var text = new RolesText();
        var batch = entries.stream()
                .filter(entry -> known.add(entry.officerId()))
                .map(entry -> new Object[] {
                    entry.account(), entry.officerId(), text.convertToDatabaseColumn(entry.roles()), false, 0, 0
                })
                .toList();
        jdbc.batchUpdate(
                "insert into account (account, officer_id, roles, closed, failed_attempts, version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                batch);
        return batch.size();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedIn> accountOf(long officerId) {
        return accounts.findByOfficerIdAndClosedFalse(officerId).map(Account::signedIn);
    }
}
