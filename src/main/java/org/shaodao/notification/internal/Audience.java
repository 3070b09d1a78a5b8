package org.shaodao.notification.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.agency.StandsFor;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.ClockChip;
import org.shaodao.worklist.TaskLists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who stands behind the words of a ladder: OWNER, HEAD, STREET, PEACE_OFFICE, DUTY_LEADER, COUNTY_LEADER. */
@Component
class Audience {

    private final AgencyDirectory agencies;
    private final TaskLists tasks;
    private final ObjectProvider<CaseCards> cards;

    Audience(AgencyDirectory agencies, TaskLists tasks, ObjectProvider<CaseCards> cards) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.cards = cards;
    }

    /** The people of one word for a rung of this clock; empty when the town has nobody there. */
    List<OfficerView> of(String word, ClockView clock, Instant now) {
        return withDeputies(named(word, clock, now), now);
    }

    /** Whoever is away is told too: the deputy may be the one who is late. */
    List<OfficerView> withDeputies(List<OfficerView> people, Instant now) {
        return distinct(Stream.concat(
                people.stream(),
                people.stream().flatMap(person -> agencies.deputiesOf(person.id(), now, StandsFor.NOTICES).stream())));
    }

    private List<OfficerView> named(String word, ClockView clock, Instant now) {
        return switch (word) {
            case "OWNER" -> owner(clock, now);
            case "HEAD" -> agencies.headsOf(clock.agencyId());
            case "STREET" -> responsible("CENTRE", clock, now);
            case "PEACE_OFFICE" -> responsible("PEACE_OFFICE", clock, now);
            case "DUTY_LEADER" -> dutyLeaders(clock.agencyId(), now);
            case "COUNTY_LEADER" -> agency("GOVERNMENT", clock).map(this::heads).orElse(List.of());
            default -> throw new IllegalArgumentException("a ladder cannot tell " + word);
        };
    }

    /** Who is at work for an agency now. */
    List<OfficerView> atWork(String agencyId, Instant now) {
        return agencies.onDuty(agencyId, now);
    }

    /** Whoever has the task of the clock; else the clock's own officer; else who is on duty for the agency. */
    private List<OfficerView> owner(ClockView clock, Instant now) {
        var holders = tasks.openOf(List.of(clock.caseNumber())).getOrDefault(clock.caseNumber(), List.of()).stream()
                .filter(task -> task.ownerId() != null && isOn(task.clock(), clock))
                .map(task -> agencies.officer(task.ownerId()))
                .flatMap(Optional::stream)
                .toList();
        if (!holders.isEmpty()) {
            return holders;
        }
        return clock.officerId() == null
                ? atWork(clock.agencyId(), now)
                : agencies.officer(clock.officerId()).stream().toList();
    }

    private static boolean isOn(ClockChip chip, ClockView clock) {
        return chip != null && chip.clockId() == clock.id();
    }

    /** Those on duty for the agency that answers for the place of the case, and its heads. */
    private List<OfficerView> responsible(String kind, ClockView clock, Instant now) {
        return agency(kind, clock)
                .map(agency -> distinct(
                        Stream.concat(atWork(agency.id(), now).stream(), agencies.headsOf(agency.id()).stream())))
                .orElse(List.of());
    }

    private List<OfficerView> dutyLeaders(String agencyId, Instant now) {
        var leaders = atWork(agencyId, now).stream().filter(OfficerView::head).toList();
        return leaders.isEmpty() ? agencies.headsOf(agencyId) : leaders;
    }

    private List<OfficerView> heads(AgencyView agency) {
        return agencies.headsOf(agency.id());
    }

    private Optional<AgencyView> agency(String kind, ClockView clock) {
        return agencies.responsibleFor(
                kind, cards.getObject().card(clock.caseNumber()).regionCode());
    }

    private static List<OfficerView> distinct(Stream<OfficerView> people) {
        return new ArrayList<>(people.distinct().toList());
    }
}
