package org.shaodao.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.Refused;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Channel;
import org.shaodao.access.Mirror;
import org.shaodao.access.Role;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.audit.AuditTrail;
import org.shaodao.demo.TownFile.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom one may enter as: {@code entrances.csv}, and everybody else of the town by number. */
@Component
@Profile("demo")
public class Entrances {

    private final String town;
    private final AgencyRegister people;
    private final AgencyDirectory agencies;
    private final AccountRegister accounts;
    private final Viewers viewers;
    private final Mirror mirror;
    private final AuditTrail audit;

    Entrances(
            @Value("${shaodao.town}") String town,
            AgencyRegister people,
            AgencyDirectory agencies,
            AccountRegister accounts,
            Viewers viewers,
            Mirror mirror,
            AuditTrail audit) {
        this.town = town;
        this.people = people;
        this.agencies = agencies;
        this.accounts = accounts;
        this.viewers = viewers;
        this.mirror = mirror;
        this.audit = audit;
    }

    /** Those who can, in the order of the file. */
    public List<Entrance> all() {
        return new TownFile(town, "entrances")
                        .read(row -> people.officerNumbered(row.text("person"))
                                .filter(officer -> accounts.accountOf(officer.id(), Door.DEMO)
                                        .isPresent())
                                .map(officer -> entrance(officer, row)))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /**
     * The account of a person; that somebody entered as them is recorded.
     *
     * @throws Refused {@code not-found} when nobody has this number
     */
    public SignedIn enter(long officerId, Channel channel) {
        var account = accounts.accountOf(officerId, Door.DEMO)
                .orElseThrow(() -> new Refused("not-found", "没有这个人，请从列表里选一位。", "officerId"));
        var actor = viewers.of(officerId, channel.label()).actor();
        audit.record("SIGNED_IN", null, actor, "从演示入口进入", Map.of("demo", true));
        return account;
    }

    private Entrance entrance(OfficerView officer, Row row) {
        var agency = agencies.get(officer.agencyId());
        var role = Role.valueOf(row.text("role"));
        return new Entrance(
                officer.id(),
                officer.name(),
                officer.post(),
                agency.name(),
                role,
                role.label(),
                String.join(" · ", mirror.lineOf(agency.regionCode())),
                row.text("does"));
    }

    /** @param line where: 建安区 · 新元街道 · 镜湖社区 */
    public record Entrance(
            long officerId,
            String name,
            String post,
            String agencyName,
            Role role,
            String roleLabel,
            String line,
            String does) {}
}
