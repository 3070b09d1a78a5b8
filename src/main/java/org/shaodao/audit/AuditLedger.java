package org.shaodao.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record in the database and tells who listens ({@link Recorded}). */
@Service
class AuditLedger implements AuditTrail {

    private static final int SUMMARY = 1000;

    private final AuditLines lines;
    private final DetailsText text;
    private final RecordMark mark;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    AuditLedger(
            AuditLines lines,
            DetailsText text,
            RecordMark mark,
            Clock clock,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc) {
        this.lines = lines;
        this.text = text;
        this.mark = mark;
        this.clock = clock;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void record(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details) {
        write(kind, caseNumber, actor, summary, details);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details) {
        write(kind, caseNumber, actor, summary, details);
    }

    @Override
    @Transactional
    public void recordAll(String kind, Actor actor, List<OfCase> many) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.batchUpdate(
                AuditLine.INSERT,
                many.stream()
                        .map(one -> new AuditLine(
                                now, kind, one.caseNumber(), actor, one.summary(), text.pieces(one.details()), mark))
                        .map(AuditLine::values)
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> ofCase(String caseNumber, long beforeId, int limit) {
        long before = beforeId <= 0 ? Long.MAX_VALUE : beforeId;
        return entries(lines.findByCaseNumberAndIdLessThanOrderByIdDesc(caseNumber, before, Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> ofCaseWithout(Collection<String> kinds, String caseNumber, long beforeId, int limit) {
        long before = beforeId <= 0 ? Long.MAX_VALUE : beforeId;
        return entries(lines.findByCaseNumberAndIdLessThanAndKindNotInOrderByIdDesc(
                caseNumber, before, kinds, Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> ofKindSince(String kind, Instant since, int limit) {
        if (since.isAfter(clock.instant())) {
            return List.of();
        }
        return entries(lines.findByAtGreaterThanEqualAndKindOrderByAtAscIdAsc(since, kind, Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mark> marksAfter(long afterId, int limit) {
        return lines.findByIdGreaterThanOrderByIdAsc(afterId, Limit.of(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public long newest() {
        return lines.newest();
    }

    private void write(String kind, String caseNumber, Actor actor, String summary, Map<String, ?> details) {
        var kept = details;
        var sentence = summary;
        if (summary.length() > SUMMARY) {
            var whole = new LinkedHashMap<String, Object>(details == null ? Map.of() : details);
            whole.put("wholeSummary", summary);
            kept = whole;
            sentence = summary.substring(0, summary.offsetByCodePoints(0, SUMMARY / 2)) + "…";
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var line = lines.save(new AuditLine(now, kind, caseNumber, actor, sentence, text.pieces(kept), mark));
        events.publishEvent(new Recorded(line.entry(text)));
    }

    private List<AuditEntry> entries(List<AuditLine> found) {
        return found.stream().map(line -> line.entry(text)).toList();
    }
}
