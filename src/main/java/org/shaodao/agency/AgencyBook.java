package org.shaodao.agency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.DutyClauseView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.region.RegionDirectory;

/** All agencies, people, clauses and slots as they stood when they were read; immutable. */
final class AgencyBook {

    private final Map<String, AgencyView> agencies = new HashMap<>();
    private final Map<String, List<AgencyView>> byRegion = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Map<Long, OfficerView> officers = new HashMap<>();
    private final Map<String, OfficerView> byNumber = new HashMap<>();
    private final Map<String, List<OfficerView>> workers = new HashMap<>();
    private final Map<String, DutyClauseView> clauses = new HashMap<>();
    private final Map<String, List<DutyClauseView>> byKind = new HashMap<>();
    private final Map<String, List<DutySlot>> slots;
    private final Map<Long, List<Deputy>> byAbsent;
    private final Map<Long, List<Deputy>> byDeputy;

    AgencyBook(Agencies kept, RegionDirectory regions) {
        for (var agency : kept.all()) {
            var view = agency.view(regions.get(agency.regionCode()).path());
            agencies.put(view.id(), view);
            if (agency.ended()) {
                ended.add(view.id());
                if (agency.successor() != null) {
                    successors.put(view.id(), agency.successor());
                }
                continue;
            }
            byRegion.computeIfAbsent(view.regionCode(), region -> new ArrayList<>())
                    .add(view);
        }
        kept.officers().forEach(this::seat);
        for (var clause : kept.clauses()) {
            var view = clause.view();
            clauses.put(view.id(), view);
            byKind.computeIfAbsent(view.agencyKind(), kind -> new ArrayList<>()).add(view);
        }
        var standing = kept.deputies();
        byAbsent = standing.stream().collect(groupingBy(Deputy::officerId, toList()));
        byDeputy = standing.stream().collect(groupingBy(Deputy::deputyId, toList()));
        slots = kept.slots().stream().collect(groupingBy(DutySlot::agencyId, toList()));
    }

    private void seat(Officer officer) {
        var view = officer.view();
        officers.put(view.id(), view);
        byNumber.put(officer.staffNumber(), view);
        if (officer.works()) {
            workers.computeIfAbsent(view.agencyId(), agency -> new ArrayList<>())
                    .add(view);
        }
    }

    AgencyView agency(String id) {
        return agencies.get(id);
    }

    boolean holds(String id) {
        return agencies.containsKey(id) && !ended.contains(id);
    }

    /** Successors of successors are few; a circle of them ends where it began. */
    AgencyView standing(String id) {
        var now = id;
        for (int step = 0; step < successors.size() && successors.containsKey(now); step++) {
            now = successors.get(now);
        }
        return agencies.get(now);
    }

    List<AgencyView> agenciesIn(String regionCode) {
        return byRegion.getOrDefault(regionCode, List.of());
    }

    OfficerView officer(long id) {
        return officers.get(id);
    }

    OfficerView officerNumbered(String staffNumber) {
        return byNumber.get(staffNumber);
    }

    List<OfficerView> workersOf(String agencyId) {
        return List.copyOf(workers.getOrDefault(agencyId, List.of()));
    }

    /** Slots of the date go before those of the weekday. */
    List<OfficerView> onDuty(String agencyId, LocalDateTime moment) {
        var covering = slots.getOrDefault(agencyId, List.of()).stream()
                .filter(slot -> slot.covers(moment))
                .toList();
        var dated = covering.stream().anyMatch(DutySlot::dated);
        return covering.stream()
                .filter(slot -> slot.dated() == dated)
                .map(slot -> officers.get(slot.officerId()))
                .filter(workersOf(agencyId)::contains)
                .distinct()
                .toList();
    }

    List<OfficerView> deputiesOf(long officerId, LocalDate day, StandsFor what) {
        return byAbsent.getOrDefault(officerId, List.of()).stream()
                .filter(deputy -> deputy.holds(day, what))
                .map(deputy -> officers.get(deputy.deputyId()))
                .filter(deputy -> workersOf(deputy.agencyId()).contains(deputy))
                .distinct()
                .toList();
    }

    List<OfficerView> standsInFor(long deputyId, LocalDate day, StandsFor what) {
        return byDeputy.getOrDefault(deputyId, List.of()).stream()
                .filter(deputy -> deputy.holds(day, what))
                .map(deputy -> officers.get(deputy.officerId()))
                .distinct()
                .toList();
    }

    DutyClauseView clause(String id) {
        return clauses.get(id);
    }

    List<DutyClauseView> clausesFor(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, List.of()));
    }
}
