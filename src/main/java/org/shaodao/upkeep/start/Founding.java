package org.shaodao.upkeep.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.Refused;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.AgencyEntry;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds the town: its city, the office that keeps it, the administrator who opens accounts and the clerk who keeps the
 * lists. They are two, because who grants must not use (三员分立).
 */
@Service
public class Founding {

    private static final String OFFICE = "PEACE_OFFICE";

    private final FirstCode code;
    private final AccountRegister accounts;
    private final RegionRegister regions;
    private final AgencyRegister agencies;
    private final AuditTrail audit;

    Founding(
            FirstCode code,
            AccountRegister accounts,
            RegionRegister regions,
            AgencyRegister agencies,
            AuditTrail audit) {
        this.code = code;
        this.accounts = accounts;
        this.regions = regions;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** Whether the town waits to be founded. */
    public boolean isWaited() {
        return accounts.none();
    }

    /**
     * @param cityCode twelve figures (GB/T 2260), those below the city zero
     * @param office name of the office that keeps the town
     */
    public record Order(
            String code,
            String cityCode,
            String cityName,
            String office,
            Person administrator,
            String password,
            Person clerk) {}

    /** @param account typed at sign-in */
    public record Person(String name, String account) {}

    /** @param clerkPassword told once, to be changed at the first sign-in */
    public record Founded(String clerkPassword) {}

    /**
     * Founds the town, once.
     *
     * @throws Refused {@code start-over} when it is founded, {@code start-code}, {@code password-weak},
     *     {@code account-taken}, {@code city-code}
     */
    @Transactional
    public Founded found(Order order) {
        if (!accounts.none()) {
            throw new Refused("start-over", "已经有账号了，请直接登录。", null);
        }
        if (!code.matches(order.code())) {
            throw new Refused("start-code", "口令不对，或过期了。看看服务器的控制台；过期的，重启应用会给一个新的。", "code");
        }
        if (!order.cityCode().matches("\\d{4}0{8}")) {
            throw new Refused("city-code", "市的代码是 12 位数字，后 8 位是 0，比如 411000000000。", "cityCode");
        }
        if (order.administrator().account().equalsIgnoreCase(order.clerk().account())) {
            throw new Refused("account-taken", "两个人要用两个账号。", "clerkAccount");
        }
        accounts.passwordFault(order.password(), order.administrator().account())
                .ifPresent(fault -> {
                    throw new Refused("password-weak", fault, "password");
                });
        if (!code.useUp() || !accounts.none()) {
            throw new Refused("start-over", "已经有账号了，请直接登录。", null);
        }
        regions.enter(List.of(
                new RegionRegister.Entry(order.cityCode(), RegionLevel.CITY, order.cityName(), null, true, null)));
        agencies.enterAgencies(List.of(new AgencyEntry(OFFICE, order.cityCode(), order.office(), order.office())));
        var office = order.cityCode() + "-" + OFFICE;
        var administrator = officer(office, "01", order.administrator().name(), "安全管理员", 1);
        var clerk = officer(office, "02", order.clerk().name(), "资料员", 2);
        accounts.open(order.administrator().account(), administrator, Set.of(Role.SECURITY_ADMIN), order.password());
        var given = accounts.openWithFirstPassword(order.clerk().account(), clerk, Set.of(Role.CLERK));
        audit.record(
                "TOWN_FOUNDED",
                null,
                Actor.SYSTEM,
                "首次启动：" + order.cityName() + "，安全管理员 " + order.administrator().name() + "，资料员 "
                        + order.clerk().name(),
                Map.of("city", order.cityCode()));
        return new Founded(given);
    }

    private long officer(String office, String place, String name, String post, int sortNo) {
        var number = office + "-" + place;
        agencies.enterOfficers(List.of(new OfficerEntry(number, name, office, post, false, true, sortNo)));
        return agencies.idOf(number);
    }
}
