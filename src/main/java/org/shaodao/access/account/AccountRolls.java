package org.shaodao.access.account;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.access.RolesText;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountRolls implements AccountRegister {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    AccountRolls(Accounts accounts, Passwords passwords, Clock clock, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void open(String account, long officerId, Set<Role> roles, String password) {
        passwords.fault(password, account).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        var opened = new Account(account, officerId, roles);
        opened.password(passwords.encode(password), clock.instant(), false);
        accounts.save(opened);
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
    public Optional<SignedIn> accountOf(long officerId, Door door) {
        return accounts.findByOfficerIdAndClosedFalse(officerId).map(account -> account.signedIn(door));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean none() {
        return jdbc.queryForList("select id from account limit 1").isEmpty();
    }

    @Override
    @Transactional
    public String openWithFirstPassword(String account, long officerId, Set<Role> roles) {
        var opened = new Account(account, officerId, roles);
        var password = passwords.giveWhole(opened, clock.instant());
        accounts.save(opened);
        return password;
    }

    @Override
    public Optional<String> passwordFault(String password, String account) {
        return passwords.fault(password, account);
    }
}
