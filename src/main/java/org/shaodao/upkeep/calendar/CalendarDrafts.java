package org.shaodao.upkeep.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.shaodao.access.Viewer;
import org.shaodao.clock.Recalculation.Chunk;
import org.shaodao.clock.Recalculation.Lane;
import org.shaodao.clock.Recalculation.Move;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** Keeps plans on their way, and what they move. */
@Component
class CalendarDrafts {

    /** Two keep a database and a processor busy that would wait for each other. */
    private static final int LANES = 2;

    private static final int MOST_REVISIONS = 100;

    private static final String SELECT = """
            select d.*, l.done, l.later, l.earlier from calendar_draft d join (
              select draft_id, sum(clock_done) as done, sum(moved_later) as later, sum(moved_earlier) as earlier
              from calendar_draft_lane group by draft_id) l on l.draft_id = d.id
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarDrafts(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long open(Viewer viewer, int year, int basedOn, CalendarProposal proposal, Instant dueFrom, long total) {
        var values = new HashMap<String, Object>();
        values.put("plan_year", year);
        values.put("based_on", basedOn);
        values.put("state", DraftState.CHECKING.name());
        values.put("officer_id", viewer.officerId());
        values.put("officer_name", viewer.name());
        values.put("agency_name", viewer.agencyName());
        values.put("title", year + " 年放假安排");
        values.put("source", proposal.source());
        values.put("short_source", proposal.shortSource());
        values.put("published_on", proposal.published());
        values.put("entries", write(proposal));
        values.put("received_at", column(clock.instant()));
        values.put("touched_at", column(clock.instant()));
        values.put("due_from", column(dueFrom));
        values.put("clock_total", total);
        values.put("version", 0);
        long id = new SimpleJdbcInsert(jdbc)
                .withTableName("calendar_draft")
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(values)
                .longValue();
        for (int lane = 0; lane < LANES; lane++) {
            jdbc.update(
                    "insert into calendar_draft_lane (draft_id, lane, last_clock, clock_done, moved_later, moved_earlier)"
                            + " values (?, ?, 0, 0, 0, 0)",
                    id,
                    lane);
        }
        return id;
    }

    Optional<CalendarDraft> find(long id) {
        return jdbc.query(SELECT + "where d.id = ?", (row, number) -> draft(row), id).stream()
                .findFirst();
    }

    List<CalendarRevision> published() {
        return jdbc.query(
                SELECT + "where d.revision is not null order by d.plan_year desc, d.revision desc limit "
                        + MOST_REVISIONS,
                (row, number) -> new CalendarRevision(
                        row.getInt("plan_year"),
                        row.getInt("revision"),
                        row.getString("source"),
                        row.getString("officer_name"),
                        row.getString("agency_name"),
                        instant(row.getTimestamp("received_at")),
                        row.getLong("later") + row.getLong("earlier")));
    }

    CalendarProposal proposal(long id) {
        return read(jdbc.queryForObject("select entries from calendar_draft where id = ?", String.class, id));
    }

    /** Those nobody has touched for so long: their node is gone. */
    List<CalendarDraft> forsaken(Duration rest) {
        return jdbc.query(
                SELECT + "where d.state in ('CHECKING', 'PUBLISHING') and d.touched_at < ? order by d.id",
                (row, number) -> draft(row),
                column(clock.instant().minus(rest)));
    }

    /** @return whether it was in that state and version: of two who ask, one goes on */
    boolean move(CalendarDraft seen, DraftState to) {
        return jdbc.update(
                        "update calendar_draft set state = ?, touched_at = ?, version = version + 1"
                                + " where id = ? and state = ? and version = ?",
                        to.name(),
                        column(clock.instant()),
                        seen.id(),
                        seen.state().name(),
                        seen.version())
                == 1;
    }

    void publish(long id, int revision, long total) {
        jdbc.update("update calendar_draft set revision = ?, clock_total = ? where id = ?", revision, total, id);
        jdbc.update(
                "update calendar_draft_lane set last_clock = 0, clock_done = 0, moved_later = 0, moved_earlier = 0"
                        + " where draft_id = ?",
                id);
        jdbc.update("delete from calendar_draft_move where draft_id = ?", id);
    }

    /** Where each lane goes on: as many as the draft began with. */
    List<Lane> lanes(CalendarDraft draft) {
        return jdbc.query(
                "select lane, last_clock, count(*) over () as lanes from calendar_draft_lane where draft_id = ? order by lane",
                (row, number) ->
                        new Lane(draft.dueFrom(), row.getInt("lane"), row.getInt("lanes"), row.getLong("last_clock")),
                draft.id());
    }

    /** Somebody is at it. */
    void touch(long id) {
        jdbc.update("update calendar_draft set touched_at = ? where id = ?", column(clock.instant()), id);
    }

    /** What has been looked at in a lane, with what moves. */
    void progress(long id, int lane, Chunk chunk) {
        jdbc.batchUpdate(
                "insert into calendar_draft_move (draft_id, due_before, clock_id, case_number, clock_name, agency_id,"
                        + " due_after) values (?, ?, ?, ?, ?, ?, ?)",
                chunk.moves().stream()
                        .map(move -> new Object[] {
                            id,
                            column(move.before()),
                            move.clockId(),
                            move.caseNumber(),
                            move.name(),
                            move.agencyId(),
                            column(move.after())
                        })
                        .toList());
        long later = chunk.moves().stream()
                .filter(move -> move.after().isAfter(move.before()))
                .count();
        jdbc.update(
                "update calendar_draft_lane set clock_done = clock_done + ?, last_clock = ?,"
                        + " moved_later = moved_later + ?, moved_earlier = moved_earlier + ?"
                        + " where draft_id = ? and lane = ?",
                chunk.looked(),
                chunk.lastId(),
                later,
                chunk.moves().size() - later,
                id,
                lane);
    }

    void rest(long id, DraftState state) {
        jdbc.update(
                "update calendar_draft set state = ?, touched_at = ?, version = version + 1 where id = ?",
                state.name(),
                column(clock.instant()),
                id);
    }

    /** In the order in which they were due, behind one of them. */
    List<Move> moves(long id, Instant afterDue, long afterClock, int limit) {
        return jdbc.query(
                "select * from calendar_draft_move where draft_id = ? and due_before >= ?"
                        + " and (due_before > ? or clock_id > ?) order by due_before, clock_id limit ?",
                (row, number) -> new Move(
                        row.getLong("clock_id"),
                        row.getString("case_number"),
                        row.getString("clock_name"),
                        row.getString("agency_id"),
                        instant(row.getTimestamp("due_before")),
                        instant(row.getTimestamp("due_after"))),
                id,
                column(afterDue),
                column(afterDue),
                afterClock,
                limit);
    }

    private static CalendarDraft draft(ResultSet row) throws SQLException {
        var revision = (Integer) row.getObject("revision");
        return new CalendarDraft(
                row.getLong("id"),
                row.getInt("plan_year"),
                revision,
                DraftState.valueOf(row.getString("state")),
                row.getString("officer_name"),
                instant(row.getTimestamp("received_at")),
                row.getLong("clock_total"),
                row.getLong("done"),
                row.getLong("later"),
                row.getLong("earlier"),
                row.getLong("version"),
                row.getInt("based_on"),
                instant(row.getTimestamp("due_from")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime column(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private String write(CalendarProposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CalendarProposal read(String text) {
        try {
            return json.readValue(text, CalendarProposal.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
