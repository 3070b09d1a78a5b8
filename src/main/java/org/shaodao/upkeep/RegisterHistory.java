package org.shaodao.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.register.Register;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who changed which line, when, from what to what. It is added to, never changed. */
@Component
public class RegisterHistory {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into register_change (register, line_key, change_kind, changed_at, officer_id, officer_name,
                agency_name, channel, reason, file_name, cells_before, cells_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PAGE = """
            select id, change_kind, changed_at, officer_name, agency_name, reason, file_name, cells_before, cells_after
            from register_change where register = ? and line_key = ? and id < ? order by id desc limit ?
            """;

    /** A change is written in one transaction with others, and seldom with more. */
    private static final int LATELY = 5_000;

    private static final String MARK =
            "select n.newest, (select count(*) from register_change r where r.id > n.newest - " + LATELY
                    + ") from (select coalesce(max(id), 0) as newest from register_change) n";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterHistory(JdbcTemplate jdbc, ObjectMapper json, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Remembers what became of lines, and leaves one event in the record.
     *
     * @param fileName the workbook it came with, or {@code null}
     */
    void add(Register register, List<Verdict> verdicts, Actor actor, String reason, @Nullable String fileName) {
        if (verdicts.isEmpty()) {
            return;
        }
        record(register, verdicts, actor, reason, fileName);
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate(
                INSERT,
                verdicts.stream()
                        .map(verdict -> new Object[] {
                            register.code(),
                            verdict.becomes().key(),
                            verdict.kind().name(),
                            now,
                            actor.officerId(),
                            actor.officerName(),
                            actor.agencyName(),
                            actor.channel(),
                            reason,
                            fileName,
                            verdict.was() == null ? null : text(verdict.was().cells()),
                            text(verdict.becomes().cells())
                        })
                        .toList());
    }

    private void record(
            Register register, List<Verdict> verdicts, Actor actor, String reason, @Nullable String fileName) {
        var first = verdicts.get(0);
        var details = new LinkedHashMap<String, Object>();
        details.put("register", register.code());
        details.put("line", first.becomes().key());
        details.put("lines", verdicts.size());
        if (fileName != null) {
            details.put("file", fileName);
        }
        if (reason != null && !reason.isBlank()) {
            details.put("text", reason);
        }
        var what = verdicts.size() == 1
                ? first.kind().word() + " " + first.becomes().key()
                : first.kind().word() + "等 " + verdicts.size() + " 条";
        audit.record("REGISTER_CHANGED", null, actor, "底册“" + register.name() + "”：" + what, details);
    }

    /**
     * Is another one after every change, also after one that began before those that are known and ended after them.
     *
     * @param newest id of the newest change
     * @param lately how many of the {@value #LATELY} ids up to it are there
     */
    record Mark(long newest, long lately) {}

    Mark mark() {
        return jdbc.queryForObject(MARK, (row, number) -> new Mark(row.getLong(1), row.getLong(2)));
    }

    /** Newest first, below an id (0 for the newest). */
    List<Change> of(String register, String key, long beforeId, int limit) {
        return jdbc.query(
                PAGE,
                (row, number) -> new Change(
                        row.getLong(1),
                        row.getString(2),
                        instant(row.getTimestamp(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        cells(row.getString(8)),
                        cells(row.getString(9))),
                register,
                key,
                beforeId == 0 ? Long.MAX_VALUE : beforeId,
                limit);
    }

    /** @param before by column; empty for a line that was added */
    public record Change(
            long id,
            String kind,
            Instant at,
            String officerName,
            @Nullable String agencyName,
            @Nullable String reason,
            @Nullable String fileName,
            Map<String, String> before,
            Map<String, String> after) {}

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private String text(Map<String, String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> cells(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, CELLS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
