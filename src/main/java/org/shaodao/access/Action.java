package org.shaodao.access;

import static org.shaodao.access.Role.AUDIT_ADMIN;
import static org.shaodao.access.Role.CENTRE;
import static org.shaodao.access.Role.CLERK;
import static org.shaodao.access.Role.COUNTY_LEADER;
import static org.shaodao.access.Role.FEDERATION;
import static org.shaodao.access.Role.GRID_WORKER;
import static org.shaodao.access.Role.HEAD;
import static org.shaodao.access.Role.INSPECTOR;
import static org.shaodao.access.Role.JUDGE;
import static org.shaodao.access.Role.MEDIATOR;
import static org.shaodao.access.Role.OFFICER;
import static org.shaodao.access.Role.PEACE_OFFICE;
import static org.shaodao.access.Role.PROCESS_ADMIN;
import static org.shaodao.access.Role.RESIDENT;
import static org.shaodao.access.Role.SECRETARY;
import static org.shaodao.access.Role.SECURITY_ADMIN;
import static org.shaodao.access.Role.SYSTEM_ADMIN;
import static org.shaodao.access.Role.VOLUNTEER;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of who may do what to what: an action, how far it reaches, the roles it is open to. Every operation of
 * the API names its line with {@link Needs}; one that names none is answered to nobody.
 */
public enum Action {
    // Whoever comes by
    COME_IN("登录和退出", Reach.OPEN, Crew.EVERYBODY),

    // Whoever is signed in
    LOOK_ROUND("查区域、部门、代码和自己的岗位", Reach.TOWN, Crew.EVERYBODY),
    OWN_DESK("看自己的工作台、任务、通知、视图和哨的列表", Reach.OWN, Crew.EVERYBODY),

    OWN_ACCOUNT("管自己的密码、动态口令、登录和令牌", Reach.OWN, Crew.EVERYBODY),

    // Reading
    CASE_READ("case.read", "查看这件事", Reach.CASE, Crew.READERS),
    CASE_WATCH("关注", Reach.CASE, Crew.READERS),
    PRECEDENT_READ("查看裁决先例", Reach.COUNTY, Crew.READERS),
    PARTY_REVEAL("查看当事人身份", Reach.CASE_TASK, Set.of(OFFICER, HEAD, CENTRE, SECRETARY, JUDGE, FEDERATION, MEDIATOR)),
    PARTY_SEARCH("party.search", "按当事人查哨", Reach.OWN, Set.of(OFFICER, HEAD, CENTRE, JUDGE, FEDERATION)),
    CASE_PROTECT("case.protect", "保护当事人、解除保护", Reach.CASE, Set.of(HEAD, CENTRE, SECRETARY, JUDGE, FEDERATION)),

    // Blowing, and ending what was blown
    WHISTLE_BLOW("whistle.blow", "吹哨", Reach.PLACE, Crew.BLOWERS),
    WHISTLE_JOIN("并入已有的哨", Reach.CASE, Crew.BLOWERS),
    WHISTLE_WITHDRAW("whistle.withdraw", "撤回哨", Reach.BLOWER, Set.of(SECRETARY, GRID_WORKER)),
    WHISTLE_CANCEL("whistle.cancel", "撤销哨", Reach.STREET, Set.of(CENTRE)),

    // Working
    TASK_WORK("task.work", "办理任务", Reach.TASK, Crew.WORKERS),
    COMMUNITY_ANSWER("代表吹哨的社区（村）核实和补充", Reach.TASK, Crew.BLOWERS),
    CLOCK_ASK("申请挂起或延期", Reach.CLOCK, Crew.without(Crew.WORKERS, VOLUNTEER)),
    CLOCK_DECIDE("批复挂起或延期", Reach.CLOCK_APPROVAL, Crew.BLOWERS),
    CLOCK_RESUME("恢复计时", Reach.CLOCK_RESUMPTION, Crew.without(Crew.WORKERS, VOLUNTEER)),

    // Talking
    NOTE_WRITE("note.write", "写进展和意见", Reach.CASE, Crew.TALKERS),
    ATTACH("上传附件", Reach.OWN, Crew.TALKERS),
    URGE("urge", "催办", Reach.CASE, Set.of(SECRETARY, GRID_WORKER, CENTRE, PEACE_OFFICE, COUNTY_LEADER, INSPECTOR)),
    COPY("copy", "抄送", Reach.CASE, Crew.without(Crew.TALKERS, GRID_WORKER, VOLUNTEER)),

    // Keeping the town's own lists
    REGISTER_READ(
            "register.read",
            "查底册：区域、部门、岗位、人员、职责清单",
            Reach.REGION,
            Set.of(CLERK, PEACE_OFFICE, CENTRE, HEAD, INSPECTOR)),
    REGISTER_KEEP("register.keep", "维护底册", Reach.REGION, Set.of(CLERK)),
    CALENDAR_KEEP("calendar.keep", "维护工作日历", Reach.CITY, Set.of(CLERK)),
    TOWN_READY("town.ready", "看城市准备好了没有", Reach.OWN, Set.of(CLERK, SECURITY_ADMIN, SYSTEM_ADMIN)),
    REGISTER_FILES("用 Excel 导出、导入底册", Reach.OWN, Set.of(CLERK)),

    // Keeping the machine
    ACCOUNT_KEEP("account.keep", "开停账号、授岗位、重置密码", Reach.TOWN, Set.of(SECURITY_ADMIN)),
    ACCOUNT_CODE("account.code", "给启用码：接上初始密码，新账号才能登录", Reach.PEOPLE, Set.of(CLERK, SYSTEM_ADMIN)),
    AUDIT_READ("audit.read", "查留痕、验证链条，不看说了什么", Reach.TOWN, Set.of(AUDIT_ADMIN)),
    RECONCILE("核对任务表", Reach.TOWN, Set.of(SYSTEM_ADMIN)),
    DEMO_CLOCK("demo.clock", "拨动演示时钟", Reach.TOWN, Set.of(PROCESS_ADMIN, SYSTEM_ADMIN));

    private final String code;
    private final String label;
    private final Reach reach;
    private final Set<Role> roles;

    Action(String label, Reach reach, Set<Role> roles) {
        this(null, label, reach, roles);
    }

    Action(String code, String label, Reach reach, Set<Role> roles) {
        this.code = code;
        this.label = label;
        this.reach = reach;
        this.roles = roles;
    }

    /** Under which a screen knows it, to offer it or not: {@code whistle.blow}; empty where no screen asks. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** What it is, in Chinese. */
    public String label() {
        return label;
    }

    public Reach reach() {
        return reach;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether one of these roles is among those it is open to. */
    public boolean isOpenTo(Set<Role> own) {
        return own.stream().anyMatch(roles::contains);
    }

    /** Roles that often come together. */
    private static final class Crew {

        static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

        /** Administrators keep the machine, residents have their own page: by these roles nobody reads a case. */
        static final Set<Role> READERS =
                without(EVERYBODY, CLERK, PROCESS_ADMIN, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, RESIDENT);

        static final Set<Role> BLOWERS = EnumSet.of(SECRETARY, GRID_WORKER, CENTRE);
        static final Set<Role> TALKERS = without(READERS, INSPECTOR);
        static final Set<Role> WORKERS = without(TALKERS, COUNTY_LEADER);

        static Set<Role> without(Set<Role> many, Role... some) {
            var left = EnumSet.copyOf(many);
            left.removeAll(Set.of(some));
            return left;
        }
    }
}
