package org.shaodao.agency;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers all agencies after the first look, until something is entered. */
@Component
class AgencyYearbook implements AgencyDirectory {

    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");

    private final Agencies agencies;
    private final RegionDirectory regions;
    private final Kinds kinds;
    private volatile AgencyBook book;

    AgencyYearbook(Agencies agencies, RegionDirectory regions, Kinds kinds) {
        this.agencies = agencies;
        this.regions = regions;
        this.kinds = kinds;
    }

    @Override
    public Optional<AgencyView> find(String agencyId) {
        return Optional.ofNullable(book().agency(agencyId));
    }

    @Override
    public AgencyView get(String agencyId) {
        return find(agencyId).orElseThrow(() -> new NoSuchElementException("没有编号为“" + agencyId + "”的部门。请从列表里选择部门。"));
    }

    @Override
    public boolean holds(String agencyId) {
        return book().holds(agencyId);
    }

    @Override
    public AgencyView standing(String agencyId) {
        return book().standing(get(agencyId).id());
    }

    @Override
    public Optional<AgencyView> responsibleFor(String kind, String regionCode) {
        var book = book();
        return upwards(regionCode).stream()
                .map(region -> region.code() + "-" + kind)
                .filter(id -> book.agency(id) != null)
                .map(book::standing)
                .filter(agency -> book.holds(agency.id()))
                .findFirst();
    }

    @Override
    public List<AgencyView> answeringFor(String regionCode, String query) {
        var book = book();
        return upwards(regionCode).stream()
                .flatMap(region -> book.agenciesIn(region.code()).stream())
                .filter(agency -> said(agency, query))
                .toList();
    }

    @Override
    public Optional<OfficerView> officer(long officerId) {
        return Optional.ofNullable(book().officer(officerId));
    }

    @Override
    public Map<String, String> kinds() {
        var names = new LinkedHashMap<String, String>();
        kinds.choices().forEach(kind -> names.put(kind.code(), kind.label()));
        return names;
    }

    @Override
    public List<OfficerView> officersOf(String agencyId) {
        return book().workersOf(agencyId);
    }

    @Override
    public List<OfficerView> headsOf(String agencyId) {
        return officersOf(agencyId).stream().filter(OfficerView::head).toList();
    }

    @Override
    public List<OfficerView> onDuty(String agencyId, Instant at) {
        var onDuty = book().onDuty(agencyId, at.atZone(TOWN).toLocalDateTime());
        return onDuty.isEmpty() ? headsOf(agencyId) : onDuty;
    }

    @Override
    public List<OfficerView> deputiesOf(long officerId, Instant at, StandsFor what) {
        return book().deputiesOf(officerId, at.atZone(TOWN).toLocalDate(), what);
    }

    @Override
    public List<OfficerView> standsInFor(long officerId, Instant at, StandsFor what) {
        return book().standsInFor(officerId, at.atZone(TOWN).toLocalDate(), what);
    }

    @Override
    public List<DutyClauseView> dutiesOf(String agencyId) {
        return book().clausesFor(get(agencyId).kind());
    }

    @Override
    public Optional<DutyClauseView> duty(String clauseId) {
        return Optional.ofNullable(book().clause(clauseId));
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void forget(AgenciesEntered entered) {
        book = null;
    }

    @Override
    public Optional<OfficerView> officerNumbered(String staffNumber) {
        return Optional.ofNullable(book().officerNumbered(staffNumber));
    }

    /** From the region that stands there today up to the city. */
    private List<RegionView> upwards(String regionCode) {
        var line = new ArrayList<>(regions.lineOf(regions.standing(regionCode).code()));
        Collections.reverse(line);
        return line;
    }

    private static boolean said(AgencyView agency, String query) {
        return query == null
                || query.isBlank()
                || agency.name().contains(query.strip())
                || agency.shortName().contains(query.strip())
                || agency.kindName().contains(query.strip());
    }

    private AgencyBook book() {
        var known = book;
        return known == null ? read() : known;
    }

    /** Alone, so that a reading begun before something was entered is not kept after it. */
    private synchronized AgencyBook read() {
        if (book == null) {
            book = new AgencyBook(agencies, regions);
        }
        return book;
    }
}
