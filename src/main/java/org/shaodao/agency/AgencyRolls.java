package org.shaodao.agency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters agencies and their people in batches. */
@Component
class AgencyRolls implements AgencyRegister {

    private final JdbcTemplate jdbc;
    private final AgencyYearbook yearbook;
    private final ApplicationEventPublisher events;

    AgencyRolls(JdbcTemplate jdbc, AgencyYearbook yearbook, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.yearbook = yearbook;
        this.events = events;
    }

    @Override
    @Transactional
    public int enterAgencies(List<AgencyEntry> agencies) {
        var known = known("select id from agency");
        int fresh = insert(
                "agency",
                "id, kind, name, short_name, region_code",
                agencies.stream()
                        .filter(agency -> known.add(agency.id()))
                        .map(agency -> new Object[] {
                            agency.id(), agency.kind(), agency.name(), agency.shortName(), agency.regionCode()
                        })
                        .toList());
        locate("agency", "select r.path from region r where r.code = agency.region_code");
        return fresh;
    }

    @Override
    @Transactional
    public int enterOfficers(List<OfficerEntry> officers) {
        var known = known("select staff_number from officer");
        var fresh = officers.stream()
                .filter(officer -> known.add(officer.staffNumber()))
                .toList();
        enterPosts(fresh);
        var posts = posts();
        int entered = insert(
                "officer",
                "staff_number, name, post_id",
                fresh.stream()
                        .map(officer ->
                                new Object[] {officer.staffNumber(), officer.name(), posts.get(postOf(officer))})
                        .toList());
        locate("officer", "select p.region_path from post p where p.id = officer.post_id");
        return entered;
    }

    private void enterPosts(List<OfficerEntry> officers) {
        var known = new HashSet<>(posts().keySet());
        insert(
                "post",
                "agency_id, title, head, staff, sort_no",
                officers.stream()
                        .filter(officer -> known.add(postOf(officer)))
                        .map(officer -> new Object[] {
                            officer.agencyId(), officer.post(), officer.head(), officer.staff(), officer.sortNo()
                        })
                        .toList());
        locate("post", "select a.region_path from agency a where a.id = post.agency_id");
    }

    @Override
    @Transactional
    public int enterClauses(List<ClauseEntry> clauses) {
        var known = known("select id from duty_clause");
        return insert(
                "duty_clause",
                "id, clause_number, agency_kind, clause_text, source",
                clauses.stream()
                        .filter(clause -> known.add(clause.id()))
                        .map(clause -> new Object[] {
                            clause.id(), clause.number(), clause.agencyKind(), clause.text(), clause.source()
                        })
                        .toList());
    }

    @Override
    @Transactional
    public int enterRoster(List<RosterEntry> slots) {
        var rostered = known("select distinct agency_id from duty_roster");
        var officers = numbers("select staff_number, id from officer");
        int entered = insert(
                "duty_roster",
                "roster_key, agency_id, officer_id, duty_date, weekday, from_min, to_min",
                slots.stream()
                        .filter(slot -> !rostered.contains(slot.agencyId()))
                        .map(slot -> new Object[] {
                            RosterLines.key(slot.agencyId(), slot.staffNumber(), dayOf(slot), slot.fromMinute()),
                            slot.agencyId(),
                            officers.get(slot.staffNumber()),
                            slot.date(),
                            slot.weekday(),
                            slot.fromMinute(),
                            slot.toMinute()
                        })
                        .toList());
        locate("duty_roster", "select a.region_path from agency a where a.id = duty_roster.agency_id");
        return entered;
    }

    @Override
    public Optional<OfficerView> officerNumbered(String staffNumber) {
        return yearbook.officerNumbered(staffNumber);
    }

    @Override
    public long idOf(String staffNumber) {
        return jdbc.queryForObject("select id from officer where staff_number = ?", Long.class, staffNumber);
    }

    /** Lines know in which region they lie. */
    private void locate(String table, String path) {
        jdbc.update("update " + table + " set region_path = (" + path + ") where region_path = ''");
    }

    private int insert(String table, String columns, List<Object[]> batch) {
        if (!batch.isEmpty()) {
            var marks = columns.replaceAll("\\w+", "?");
            jdbc.batchUpdate("insert into " + table + " (" + columns + ") values (" + marks + ")", batch);
            events.publishEvent(new AgenciesEntered(table, batch.size()));
        }
        return batch.size();
    }

    private static String dayOf(RosterEntry slot) {
        return String.valueOf(slot.date() == null ? slot.weekday() : slot.date());
    }

    private static String postOf(OfficerEntry officer) {
        return officer.agencyId() + " " + officer.post();
    }

    private Map<String, Long> posts() {
        return numbers("select concat(agency_id, ' ', title), id from post");
    }

    private Map<String, Long> numbers(String select) {
        var numbers = new HashMap<String, Long>();
        jdbc.query(select, row -> {
            numbers.put(row.getString(1), row.getLong(2));
        });
        return numbers;
    }

    private Set<String> known(String select) {
        return new HashSet<>(jdbc.queryForList(select, String.class));
    }
}
