package org.shaodao.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.FirstCodes;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for the second half of a first password, and gives it: see {@link FirstPassword}. */
@Service
public class AccountCodes implements FirstCodes {

    private static final Logger LOG = LoggerFactory.getLogger(AccountCodes.class);
    private static final int MOST = 30_000;

    /** Roles that give them. */
    static final Set<Role> GIVE = EnumSet.of(Role.CLERK, Role.SYSTEM_ADMIN);

    private static final String ROWS = """
            select a.id, a.account, a.officer_id, a.password_hash, a.password_since, a.version,
                   o.staff_number, o.name, p.title as post, g.name as agency
              from account a
              join officer o on o.id = a.officer_id
              join post p on p.id = o.post_id
              join agency g on g.id = p.agency_id
             where a.%s and not a.closed and o.ended_on is null and o.region_path like :region
            """.formatted(FirstPassword.KEPT_SO);

    private static final String GIVERS = """
            select count(*) from account a join officer o on o.id = a.officer_id
             where not a.closed and not a.password_first and o.ended_on is null and a.id <> :id
               and (concat(' ', a.roles, ' ') like :clerk or concat(' ', a.roles, ' ') like :system)
               and (select x.region_path from officer x where x.id = :officer) like concat(o.region_path, '%')
            """;

    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccountCodes(
            Accounts accounts,
            Passwords passwords,
            AuditTrail audit,
            Clock clock,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param words in the account, the name of the person, the agency; {@code null} for all
     * @param given those who were given one and have not come in yet too
     * @param after the account that the page before ended with; {@code null} for the first page
     */
    public record Query(
            @Nullable String words, boolean given, @Nullable String after, int limit) {}

    /**
     * Somebody who cannot come in without it.
     *
     * @param own whether it is the viewer
     * @param givenAt when the last one was given; {@code null} when none was
     */
    public record Row(
            long id,
            String account,
            String staffNumber,
            String name,
            String agency,
            String post,
            boolean own,
            @Nullable Instant givenAt,
            long version) {}

    /** @param code told once */
    public record One(Row row, String code) {}

    /** Within the viewer's region, by account. */
    @Transactional(readOnly = true)
    public List<Row> find(Viewer viewer, Query query) {
        var sql = new StringBuilder(ROWS);
        var values = new HashMap<String, Object>();
        values.put("region", viewer.regionPath() + "%");
        values.put("limit", query.limit());
        if (!query.given()) {
            sql.append(" and a.").append(FirstPassword.WAITS);
        }
        if (query.words() != null) {
            sql.append(" and (a.account like :words escape '!' or o.name like :words escape '!'"
                    + " or g.name like :words escape '!')");
            values.put("words", "%" + query.words().replaceAll("([!%_])", "!$1") + "%");
        }
        if (query.after() != null) {
            sql.append(" and a.account > :after");
            values.put("after", query.after());
        }
        return jdbc.sql(sql + " order by a.account limit :limit")
                .params(values)
                .query((row, n) -> row(row, viewer))
                .list();
    }

    /**
     * Makes one and tells it; an earlier one is good no more. The days of the first password begin anew.
     *
     * @throws AccessRefused when the person is not in the viewer's region; recorded
     * @throws Refused {@code not-found} when the person does not wait; {@code account-own}
     */
    @Transactional
    public One give(Viewer viewer, long id, long version) {
        var account = accounts.findToKeep(id).orElseThrow(AccountCodes::unknown);
        requireHere(viewer, account);
        var row = row(viewer, id);
        if (row.own()) {
            throw new Refused("account-own", "自己的启用码由别人来给。", null);
        }
        if (row.version() != version) {
            throw new OptimisticLockingFailureException("account " + id + " is at version " + row.version());
        }
        var code = FirstPassword.newCode();
        account.password(passwords.complete(account.passwordHash(), code), clock.instant(), true);
        accounts.saveAndFlush(account);
        record(viewer, account.name());
        return new One(row(viewer, id), code);
    }

    private void requireHere(Viewer viewer, Account account) {
        var here = jdbc.sql("select count(*) from officer where id = :officer and region_path like :region")
                .param("officer", account.officerId())
                .param("region", viewer.regionPath() + "%")
                .query(Integer.class)
                .single();
        if (here == 0) {
            audit.recordApart("ACCESS_REFUSED", null, viewer.actor(), "不在本区域：启用码", Map.of("account", account.name()));
            throw new AccessRefused("这个人不在您管的区域里。");
        }
    }

    @Override
    @Transactional
    public List<Given> giveAll(Viewer viewer) {
        var waiting = jdbc.sql(ROWS + " and a." + FirstPassword.WAITS
                        + " and a.officer_id <> :own order by a.account limit :limit for update")
                .param("region", viewer.regionPath() + "%")
                .param("own", viewer.officerId())
                .param("limit", MOST)
                .query((row, n) -> new Waiting(row(row, viewer), row.getString("password_hash")))
                .list();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var given = new ArrayList<Given>();
        var rows = new ArrayList<Object[]>();
        for (var one : waiting) {
            var code = FirstPassword.newCode();
            var row = one.row();
            given.add(new Given(row.account(), row.staffNumber(), row.name(), row.agency(), row.post(), code));
            rows.add(new Object[] {passwords.complete(one.hash(), code), now, row.id()});
        }
        batches.batchUpdate(
                "update account set password_hash = ?, password_since = ?, version = version + 1 where id = ?", rows);
        given.forEach(one -> record(viewer, one.account()));
        return given;
    }

    private record Waiting(Row row, String hash) {}

    /**
     * Where nobody else could give one, it is written into the log of the server, so that somebody who has lost the
     * only account of a clerk is helped by two people all the same.
     *
     * @return whether it was printed
     */
    boolean printWhereNobodyCanGive(Account account) {
        var givers = jdbc.sql(GIVERS)
                .param("id", account.id())
                .param("officer", account.officerId())
                .param("clerk", "% " + Role.CLERK.name() + " %")
                .param("system", "% " + Role.SYSTEM_ADMIN.name() + " %")
                .query(Integer.class)
                .single();
        if (givers > 0) {
            return false;
        }
        var code = FirstPassword.newCode();
        account.password(passwords.complete(account.passwordHash(), code), account.passwordSince(), true);
        accounts.saveAndFlush(account);
        LOG.warn("账号 {} 没有别人能给启用码。核对本人后，由运维把这个启用码告诉本人：{}", account.name(), code);
        return true;
    }

    private Row row(Viewer viewer, long id) {
        return jdbc.sql(ROWS + " and a.id = :id")
                .param("region", viewer.regionPath() + "%")
                .param("id", id)
                .query((row, n) -> row(row, viewer))
                .optional()
                .orElseThrow(AccountCodes::unknown);
    }

    private static Row row(ResultSet row, Viewer viewer) throws SQLException {
        var waits = FirstPassword.of(row.getString("password_hash")).waits();
        return new Row(
                row.getLong("id"),
                row.getString("account"),
                row.getString("staff_number"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("post"),
                row.getLong("officer_id") == viewer.officerId(),
                waits
                        ? null
                        : row.getObject("password_since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }

    private void record(Viewer viewer, String account) {
        audit.record("CODE_GIVEN", null, viewer.actor(), "给了启用码：" + account, Map.of("account", account));
    }

    private static Refused unknown() {
        return new Refused("not-found", "没有这个等启用码的账号。", null);
    }
}
