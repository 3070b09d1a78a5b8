package org.shaodao.demo.city;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.shaodao.BeforeOpening;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.FirstCodes;
import org.shaodao.access.FirstCodes.Given;
import org.shaodao.access.ManyAccounts;
import org.shaodao.access.ManyAccounts.Newcomer;
import org.shaodao.access.ManyAccounts.Order;
import org.shaodao.access.Role;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.demo.past.ManyCases;
import org.shaodao.region.RegionRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a city in an empty database and ends the application. Everybody gets an account; the first passwords stand in
 * one file that only its owner may read, and are changed at the first sign-in like any other.
 */
@Component
@Profile("city")
class CityMaker extends BeforeOpening {

    private static final Logger LOG = LoggerFactory.getLogger(CityMaker.class);
    private static final String SECURITY_ADMIN = CityPlan.OFFICE + "-02";
    private static final String CITY_CLERK = CityPlan.OFFICE + "-03";
    private static final String SYSTEM_ADMIN = CityPlan.OFFICE + "-04";

    private final int communities;
    private final int people;
    private final int cases;
    private final long seed;
    private final Path passwords;
    private final boolean leave;
    private final RegionRegister regions;
    private final AgencyRegister agencies;
    private final AccountRegister accounts;
    private final ManyAccounts many;
    private final FirstCodes codes;
    private final Viewers viewers;
    private final ManyCases past;
    private final TransactionTemplate together;
    private final ApplicationContext application;

    CityMaker(
            @Value("${shaodao.city.communities}") int communities,
            @Value("${shaodao.city.officers}") int people,
            @Value("${shaodao.city.cases}") int cases,
            @Value("${shaodao.city.seed}") long seed,
            @Value("${shaodao.city.passwords}") Path passwords,
            @Value("${shaodao.city.leave}") boolean leave,
            RegionRegister regions,
            AgencyRegister agencies,
            AccountRegister accounts,
            ManyAccounts many,
            FirstCodes codes,
            Viewers viewers,
            ManyCases past,
            TransactionTemplate together,
            ApplicationContext application) {
        super(Turn.PAST);
        this.communities = communities;
        this.people = people;
        this.cases = cases;
        this.seed = seed;
        this.passwords = passwords;
        this.leave = leave;
        this.regions = regions;
        this.agencies = agencies;
        this.accounts = accounts;
        this.many = many;
        this.codes = codes;
        this.viewers = viewers;
        this.past = past;
        this.together = together;
        this.application = application;
    }

    @Override
    protected void prepare() {
        if (!accounts.none()) {
            throw new IllegalStateException("这个数据库里已经有账号：样板城市只能建在空的数据库里。");
        }
        var plan = new CityPlan(communities, people, seed);
        together.executeWithoutResult(status -> {
            regions.enter(plan.regions());
            agencies.enterAgencies(plan.agencies());
            agencies.enterOfficers(plan.officers());
            agencies.enterClauses(DutyList.clauses());
        });
        LOG.info(
                "区域 {}，部门 {}，人员 {}",
                plan.regions().size(),
                plan.agencies().size(),
                plan.officers().size());
        open();
        if (cases > 0) {
            var names = new ArrayList<>(plan.communities());
            Collections.shuffle(names, new Random(seed));
            LOG.info("案件 {}：{}", cases, past.happen(cases, names, seed));
        }
    }

    private void open() {
        var first = accounts.openWithFirstPassword(
                SECURITY_ADMIN, agencies.idOf(SECURITY_ADMIN), Set.of(Role.SECURITY_ADMIN));
        var viewer = viewers.of(agencies.idOf(SECURITY_ADMIN), "接口");
        var orders = many.newcomers(viewer).stream()
                .map(one -> new Order(one.staffNumber(), one.staffNumber(), Set.of(role(one))))
                .toList();
        var opened = many.open(viewer, orders);
        if (!opened.wrong().isEmpty()) {
            throw new IllegalStateException("开不了账号：" + opened.wrong());
        }
        var lines =
                new ArrayList<>(List.of("account,password,roles", SECURITY_ADMIN + "," + first + ",SECURITY_ADMIN"));
        var given = codes();
        for (int place = 0; place < orders.size(); place++) {
            var order = orders.get(place);
            var password = opened.passwords().get(place) + given.get(order.account());
            lines.add(order.account() + "," + password + ","
                    + order.roles().iterator().next());
        }
        keep(lines);
        LOG.info("账号 {}：初始密码在 {}", lines.size() - 1, passwords.toAbsolutePath());
    }

    /** By account: the city's system administrator gives all but the own, which one of its clerks gives. */
    private Map<String, String> codes() {
        return Stream.of(SYSTEM_ADMIN, CITY_CLERK)
                .map(number -> viewers.of(agencies.idOf(number), "接口"))
                .flatMap(giver -> codes.giveAll(giver).stream())
                .collect(toMap(Given::account, Given::code));
    }

    private static Role role(Newcomer one) {
        return switch (one.post()) {
            case CityPlan.CLERK -> Role.CLERK;
            case CityPlan.SYSTEM_ADMIN -> Role.SYSTEM_ADMIN;
            case CityPlan.VOLUNTEER -> Role.VOLUNTEER;
            default -> one.likely();
        };
    }

    private void keep(List<String> lines) {
        try {
            Files.deleteIfExists(passwords);
            Files.createFile(
                    passwords, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(passwords, lines);
        } catch (IOException cannot) {
            throw new IllegalStateException("写不了 " + passwords, cannot);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void end() {
        if (leave) {
            new Thread(() -> System.exit(SpringApplication.exit(application)), "city-made").start();
        }
    }
}
