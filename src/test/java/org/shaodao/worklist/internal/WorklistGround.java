package org.shaodao.worklist.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Permissions;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.RecordMark;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.region.RegionLevel;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.CaseCards.CaseCard;
import org.shaodao.worklist.TaskWorkbooks;
import org.shaodao.worktime.WorkCalendar;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** The worklist and the record for real, the rest of the town on paper. */
@TestConfiguration
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@ComponentScan(
        basePackages = {"org.shaodao.worklist.internal", "org.shaodao.audit"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
@ComponentScan(
        basePackageClasses = Permissions.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.RolePermissions"))
@ComponentScan(
        basePackageClasses = TaskWorkbooks.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.TaskWorkbooks"))
class WorklistGround {

    static final Instant NINE = Instant.parse("2026-05-11T01:00:00Z");
    static final String HOUSING = "411003000000-HOUSING";
    static final String HOUSING_TOWN = "411003001000-HOUSING";
    static final String POLICE = "411003001000-POLICE";

    static final Viewer WANG = officer(7, "王某", HOUSING, Role.OFFICER);
    static final Viewer LI = officer(8, "李某", HOUSING, Role.OFFICER);
    static final Viewer HEAD = officer(9, "赵局长", HOUSING, Role.HEAD);
    static final Viewer ZHANG = officer(20, "张警官", POLICE, Role.OFFICER);

    static Viewer officer(long id, String name, String agency, Role role) {
        var region = agency.substring(0, 12);
        return new Viewer(
                id,
                name,
                "科员",
                agency,
                nameOf(agency),
                agency.substring(13),
                region,
                "411000000000/" + region + "/",
                false,
                Set.of(role),
                "电脑");
    }

    static String nameOf(String agency) {
        return switch (agency) {
            case HOUSING -> "建安区住建局";
            case HOUSING_TOWN -> "将官池镇住建所";
            case POLICE -> "将官池派出所";
            default -> agency;
        };
    }

    @Bean
    SteppingClock steppingClock() {
        return new SteppingClock();
    }

    @Bean
    RecordMark paperMark() {
        return event -> "0".repeat(64);
    }

    @Bean
    PaperEngine paperEngine(ApplicationEventPublisher events) {
        return new PaperEngine(events);
    }

    @Bean
    SignAction paperSignAction() {
        return new SignAction();
    }

    @Bean
    CaseCards paperCards() {
        return new CaseCards() {
            @Override
            public CaseCard card(String number) {
                return new CaseCard(
                        number,
                        "东门路面塌陷 𠮷",
                        "TOUGH",
                        "ROAD_FACILITY",
                        "411003001001",
                        "411000000000/411003000000/411003001000/411003001001/",
                        "东门外 50 米",
                        "镜湖社区 王书记");
            }

            @Override
            public String levelLabel(String code) {
                return "疑难";
            }
        };
    }

    @Bean
    WorkCalendars paperCalendars() {
        var calendars = mock(WorkCalendars.class);
        when(calendars.usual()).thenReturn(new WorkCalendar(null, Map.of()));
        return calendars;
    }

    @Bean
    RegionDirectory paperRegions() {
        var regions = mock(RegionDirectory.class);
        var street = new RegionView(
                "411003001000",
                RegionLevel.TOWNSHIP,
                "将官池镇",
                "411003000000",
                "411000000000/411003000000/411003001000/",
                "建安区将官池镇");
        when(regions.find(street.code())).thenReturn(Optional.of(street));
        return regions;
    }

    @Bean
    Clocks paperClocks() {
        return mock(Clocks.class);
    }

    @Bean
    IdentityVault paperVault() {
        return mock(IdentityVault.class);
    }

    @Bean
    CaseScope paperScope() {
        var scope = mock(CaseScope.class);
        when(scope.refuse(any(), any(), any())).thenReturn(new AccessRefused("不在您的范围内。"));
        return scope;
    }

    @Bean
    AgencyDirectory paperAgencies() {
        var agencies = mock(AgencyDirectory.class);
        var all = List.of(HOUSING, HOUSING_TOWN, POLICE).stream()
                .map(WorklistGround::agency)
                .toList();
        all.forEach(agency -> {
            when(agencies.find(agency.id())).thenReturn(Optional.of(agency));
            when(agencies.get(agency.id())).thenReturn(agency);
        });
        when(agencies.answeringFor("411003001001", null)).thenReturn(all);
        var people = List.of(WANG, LI, HEAD, ZHANG);
        people.forEach(viewer -> when(agencies.officer(viewer.officerId())).thenReturn(Optional.of(person(viewer))));
        when(agencies.officersOf(HOUSING)).thenReturn(List.of(person(HEAD), person(WANG), person(LI)));
        when(agencies.officersOf(POLICE)).thenReturn(List.of(person(ZHANG)));
        return agencies;
    }

    @Bean
    Attachments paperFiles() {
        var files = mock(Attachments.class);
        var photo = mock(Attachment.class);
        when(photo.id()).thenReturn(3L);
        when(files.bind(eq(List.of(3L)), any(), any(), any())).thenReturn(List.of(photo));
        return files;
    }

    @Bean
    Heard paperEar() {
        return new Heard();
    }

    private static AgencyView agency(String id) {
        var region = id.substring(0, 12);
        return new AgencyView(
                id, id.substring(13), "住建", nameOf(id), nameOf(id), region, "411000000000/" + region + "/", false);
    }

    private static OfficerView person(Viewer viewer) {
        return new OfficerView(
                viewer.officerId(),
                "N-" + viewer.officerId(),
                viewer.name(),
                viewer.post(),
                viewer.is(Role.HEAD),
                viewer.agencyId());
    }

    /** A clock of the case's department-response, due at an instant. */
    static ClockView clockDue(String caseNumber, long id, ClockState state, Instant due) {
        return new ClockView(
                id,
                "SIGN",
                "签收",
                "TOUGH",
                caseNumber,
                "instance-" + caseNumber,
                HOUSING,
                null,
                state,
                "1 工作小时",
                NINE,
                due,
                due.minusSeconds(720),
                null,
                0.0,
                state == ClockState.SUSPENDED ? "鉴定" : null,
                state == ClockState.SUSPENDED ? due : null,
                null,
                1,
                List.of());
    }

    /** What was published, for tests that listen. */
    static class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener
        void hear(Object event) {
            if (event.getClass().getPackageName().startsWith("org.shaodao.worklist")) {
                events.add(event);
            }
        }

        <T> T only(Class<T> type) {
            var found = events.stream().filter(type::isInstance).map(type::cast).toList();
            if (found.size() != 1) {
                throw new AssertionError("heard " + found);
            }
            return found.get(0);
        }
    }

    /** Stands still until a test lets time pass. */
    static class SteppingClock extends Clock {

        private Instant now = NINE;

        void set(Instant instant) {
            now = instant;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static Map<String, Object> decisions(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
