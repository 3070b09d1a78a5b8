package org.shaodao.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.engine.DueWork;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.Blowing;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.shaodao.worktime.TownClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The town as a test speaks of it: {@code town.blow(roadPlate()).by(secretary)}, {@code town.at("2026-04-13 11:00")},
 * {@code town.does(officer, "department-response/sign", number, Map.of("outcome", "sign"))}. Everything goes through the
 * services that the web calls.
 */
@TestComponent
public class Town {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private static final String DESK = "电脑";

    private final Viewers viewers;
    private final AgencyDirectory agencies;
    private final RegionDirectory regions;
    private final Blowing blowing;
    private final Worklist worklist;
    private final TaskLists lists;
    private final DueWork dueWork;
    private final TransactionTemplate transaction;
    private final TestClock hands;
    private final Clock clock;

    Town(
            Viewers viewers,
            AgencyDirectory agencies,
            RegionDirectory regions,
            Blowing blowing,
            Worklist worklist,
            TaskLists lists,
            DueWork dueWork,
            TransactionTemplate transaction,
            TestClock hands,
            Clock clock) {
        this.viewers = viewers;
        this.agencies = agencies;
        this.regions = regions;
        this.blowing = blowing;
        this.worklist = worklist;
        this.lists = lists;
        this.dueWork = dueWork;
        this.transaction = transaction;
        this.hands = hands;
        this.clock = clock;
    }

    /** Lives on until that minute: every timer on the way fires at its own instant. */
    public void at(String minute) {
        dueWork.travelTo(instant(minute));
    }

    /** It is that minute, and no timer on the way fires: for whoever needs none, in a town full of others' open cases. */
    public void skipsTo(String minute) {
        hands.stopAt(minute);
    }

    public static Instant instant(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(TownClock.ZONE).toInstant();
    }

    /** "2026-04-13 10:00" for an instant, as a person would write it. */
    public static String minute(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(TownClock.ZONE)
                .format(instant);
    }

    public Instant now() {
        return clock.instant();
    }

    public RegionView community(String name) {
        var waiting = new ArrayDeque<RegionView>();
        waiting.add(regions.get("411000000000"));
        while (!waiting.isEmpty()) {
            var region = waiting.poll();
            if (region.name().equals(name)) {
                return region;
            }
            waiting.addAll(regions.childrenOf(region.code()));
        }
        throw new NoSuchElementException(name);
    }

    public Viewer secretaryOf(String community) {
        return headOf(agencies.responsibleFor("COMMUNITY", community(community).code())
                .orElseThrow());
    }

    public Viewer centreOf(String community) {
        return officerOf("CENTRE", community);
    }

    /** A person of the agency of this kind that answers for the community, not its head where there is another. */
    public Viewer officerOf(String kind, String community) {
        return someoneOf(agency(kind, community).id());
    }

    /** A person of the agency, not its head where there is another. */
    public Viewer someoneOf(String agencyId) {
        var people = agencies.officersOf(agencyId);
        return viewers.of(people.get(people.size() - 1).id(), DESK);
    }

    /** That person. */
    public Viewer officer(long id) {
        return viewers.of(id, DESK);
    }

    public Viewer headOf(String kind, String community) {
        return headOf(agency(kind, community));
    }

    private Viewer headOf(AgencyView agency) {
        return viewers.of(agencies.headsOf(agency.id()).get(0).id(), DESK);
    }

    public AgencyView agency(String kind, String community) {
        return agencies.responsibleFor(kind, community(community).code()).orElseThrow();
    }

    public AgencyView agency(String id) {
        return agencies.get(id);
    }

    public String clauseOf(String agencyId) {
        return agencies.dutiesOf(agencyId).get(0).id();
    }

    /** Blows, and answers the number. */
    public String blow(Viewer by, BlowWhistle form) {
        return transaction.execute(status -> blowing.blow(by, form).number());
    }

    /** Open tasks of a case, the most urgent first. */
    public List<TaskRow> open(String number) {
        return lists.openOf(List.of(number)).getOrDefault(number, List.of());
    }

    /** The open task of this kind in the case; with several departments, the one in the person's own queue. */
    public TaskRow task(Viewer viewer, String path, String number) {
        return open(number).stream()
                .filter(task -> task.path().equals(path))
                .filter(task -> task.queue().equals(viewer.agencyId()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        path + " for " + viewer.agencyName() + "; open: " + describe(number)));
    }

    private List<String> describe(String number) {
        return open(number).stream()
                .map(task -> task.path() + "@" + task.queueName())
                .toList();
    }

    /** The person completes the open task of this kind with these values. */
    public void does(Viewer who, String path, String number, Map<String, ?> values) {
        var task = task(who, path, number);
        var outcome = (String) values.get("outcome");
        transaction.executeWithoutResult(status -> worklist.complete(
                who, task.id(), new Worklist.Filled(outcome, new HashMap<>(values), List.of(), task.version())));
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
