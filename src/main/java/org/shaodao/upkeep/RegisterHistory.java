package org.shaodao.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.shaodao.audit.AuditTrail.Actor;
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

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RegisterHistory(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param fileName the workbook it came with, or {@code null} */
    void add(String register, List<Verdict> verdicts, Actor actor, String reason, @Nullable String fileName) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate(
                INSERT,
                verdicts.stream()
                        .map(verdict -> new Object[] {
                            register,
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
