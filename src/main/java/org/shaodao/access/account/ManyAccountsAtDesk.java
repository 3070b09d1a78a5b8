package org.shaodao.access.account;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shaodao.access.ManyAccounts;
import org.shaodao.access.Role;
import org.shaodao.access.RolesText;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts by the thousand, with the rules of {@link AccountDesk}. */
@Service
class ManyAccountsAtDesk implements ManyAccounts {

    private static final int MOST = 30_000;

    private static final String NEWCOMERS = """
            select o.staff_number, o.name, p.title, p.head, g.name as agency, g.kind
              from officer o join post p on p.id = o.post_id join agency g on g.id = p.agency_id
             where o.ended_on is null and p.staff and o.region_path like ?
               and not exists (select 1 from account a where a.officer_id = o.id)
             order by o.staff_number limit
            """;

    private final AccountDesk desk;
    private final AccountCodes codes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Policy policy;

    ManyAccountsAtDesk(
            AccountDesk desk,
            AccountCodes codes,
            Accounts accounts,
            Passwords passwords,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock,
            JdbcClient jdbc,
            JdbcTemplate batches,
            ObjectMapper json)
            throws IOException {
        this.desk = desk;
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
        this.batches = batches;
        this.policy = json.readValue(new ClassPathResource("policy/first-roles.json").getInputStream(), Policy.class);
    }

    record Policy(String source, Map<String, Likely> kinds, Likely otherwise) {

        Role of(String kind, boolean head) {
            var likely = kinds.getOrDefault(kind, otherwise);
            return head ? likely.head() : likely.other();
        }
    }

    record Likely(Role head, Role other) {}

    @Override
    @Transactional(readOnly = true)
    public List<Newcomer> newcomers(Viewer viewer) {
        return jdbc.sql(NEWCOMERS + MOST)
                .param(viewer.regionPath() + "%")
                .query((row, n) -> new Newcomer(
                        row.getString("staff_number"),
                        row.getString("name"),
                        row.getString("agency"),
                        row.getString("title"),
                        policy.of(row.getString("kind"), row.getBoolean("head"))))
                .list();
    }

    @Override
    @Transactional
    public Opened open(Viewer viewer, List<Order> orders) {
        var wrong = new TreeMap<Integer, String>();
        var taken = new HashSet<>(jdbc.sql("select account from account").query(String.class).list().stream()
                .map(ManyAccountsAtDesk::plain)
                .toList());
        var served = new HashSet<>(
                jdbc.sql("select officer_id from account").query(Long.class).list());
        var officers = new ArrayList<Long>();
        for (int place = 0; place < orders.size(); place++) {
            var order = orders.get(place);
            var officer = agencies.officerNumbered(order.staffNumber()).orElse(null);
            officers.add(officer == null ? null : officer.id());
            if (officer == null) {
                wrong.put(place, "底册里没有这个编号的在岗人员");
            } else if (!served.add(officer.id())) {
                wrong.put(place, officer.name() + "已经有账号了，或者前面已有一行");
            } else if (!taken.add(plain(order.account()))) {
                wrong.put(place, "账号有人用了，请换一个");
            } else {
                desk.faultOf(order.roles()).ifPresent(fault -> wrong.put(officers.size() - 1, fault));
            }
        }
        return wrong.isEmpty() ? opened(viewer, orders, officers) : new Opened(wrong, Map.of(), Set.of());
    }

    private Opened opened(Viewer viewer, List<Order> orders, List<Long> officers) {
        var given = new TreeMap<Integer, String>();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var text = new RolesText();
        var rows = new ArrayList<Object[]>();
        for (int place = 0; place < orders.size(); place++) {
            var order = orders.get(place);
            var half = FirstPassword.newHalf();
            given.put(place, half);
            rows.add(new Object[] {
                order.account(),
                officers.get(place),
                text.convertToDatabaseColumn(order.roles()),
                passwords.encodeHalf(half),
                now
            });
        }
        batches.batchUpdate(
                "insert into account (account, officer_id, roles, password_hash, password_since, password_first, closed,"
                        + " failed_attempts, version) values (?, ?, ?, ?, ?, true, false, 0, 0)",
                rows);
        for (var order : orders) {
            var roles = order.roles().stream().sorted().map(Role::label).collect(joining("、"));
            audit.record(
                    "ACCOUNT_OPENED",
                    null,
                    viewer.actor(),
                    "开了账号：" + order.account() + "，岗位 " + roles,
                    Map.of("account", order.account(), "roles", roles));
        }
        return new Opened(Map.of(), given, printed(orders));
    }

    /** Everybody else can wait until the first of these has come in. */
    private Set<Integer> printed(List<Order> orders) {
        var printed = new TreeSet<Integer>();
        for (int place = 0; place < orders.size(); place++) {
            var order = orders.get(place);
            if (!Collections.disjoint(order.roles(), AccountCodes.GIVE)
                    && codes.printWhereNobodyCanGive(
                            accounts.findByName(order.account()).orElseThrow())) {
                printed.add(place);
            }
        }
        return printed;
    }

    /** As the database compares them. */
    private static String plain(String account) {
        return account.toLowerCase(Locale.ROOT);
    }
}
