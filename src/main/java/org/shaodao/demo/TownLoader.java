package org.shaodao.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.shaodao.BeforeOpening;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.AgencyEntry;
import org.shaodao.agency.AgencyRegister.ClauseEntry;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.agency.AgencyRegister.RosterEntry;
import org.shaodao.demo.TownFile.Row;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the town that {@code shaodao.town} names before the first request is taken: regions, agencies, people, duty
 * list and roster from {@code town/<town>/*.csv}, all or nothing. What is there stays as it is, so a second start
 * enters nothing.
 */
@Component
@ConditionalOnProperty("shaodao.town")
class TownLoader extends BeforeOpening {

    private static final Logger log = LoggerFactory.getLogger(TownLoader.class);

    private final String town;
    private final RegionRegister regions;
    private final AgencyRegister agencies;
    private final TransactionTemplate together;

    TownLoader(
            @Value("${shaodao.town}") String town,
            RegionRegister regions,
            AgencyRegister agencies,
            TransactionTemplate together) {
        super(Turn.TOWN);
        this.town = town;
        this.regions = regions;
        this.agencies = agencies;
        this.together = together;
    }

    @Override
    protected void prepare() {
        long begun = System.nanoTime();
        var fresh = together.execute(status -> load());
        log.info("town {}: {} new entries in {} ms", town, fresh, (System.nanoTime() - begun) / 1_000_000);
    }

    /** @return how many entries were new */
    int load() {
        return regions.enter(file("regions").read(TownLoader::region))
                + agencies.enterAgencies(file("agencies").read(TownLoader::agency))
                + agencies.enterOfficers(file("people").read(TownLoader::officer))
                + agencies.enterClauses(file("duties").read(TownLoader::clause))
                + agencies.enterRoster(roster());
    }

    private TownFile file(String name) {
        return new TownFile(town, name);
    }

    private List<RosterEntry> roster() {
        return file("roster").read(TownLoader::slots).stream()
                .flatMap(slots -> slots)
                .toList();
    }

    private static RegionRegister.Entry region(Row row) {
        return new RegionRegister.Entry(
                row.text("code"),
                RegionLevel.valueOf(row.text("level")),
                row.text("name"),
                row.text("parent"),
                row.yes("national"),
                row.number("households"));
    }

    private static AgencyEntry agency(Row row) {
        return new AgencyEntry(row.text("kind"), row.text("region"), row.text("name"), row.text("shortName"));
    }

    private static OfficerEntry officer(Row row) {
        return new OfficerEntry(
                row.text("number"),
                row.text("name"),
                row.text("agency"),
                row.text("post"),
                row.yes("head"),
                row.yes("staff"),
                row.number("sort"));
    }

    private static ClauseEntry clause(Row row) {
        return new ClauseEntry(
                row.text("id"), row.text("number"), row.text("kind"), row.text("text"), row.text("source"));
    }

    /** A line is one date, or several weekdays of one person. */
    private static Stream<RosterEntry> slots(Row row) {
        if (row.text("date") != null) {
            return Stream.of(slot(row, LocalDate.parse(row.text("date")), null));
        }
        return row.words("weekdays").stream().map(weekday -> slot(row, null, Integer.valueOf(weekday)));
    }

    private static RosterEntry slot(Row row, LocalDate date, Integer weekday) {
        return new RosterEntry(
                row.text("agency"),
                row.text("person"),
                date,
                weekday,
                minuteOf(row.text("from")),
                minuteOf(row.text("to")));
    }

    private static int minuteOf(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
