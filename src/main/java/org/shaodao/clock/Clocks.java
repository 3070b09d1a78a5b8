package org.shaodao.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * The clocks of the cases. A clock is known by its scope (the running diagram) and its policy; starting it twice is
 * harmless. Every call takes part in the caller's transaction, writes the ledger, publishes {@link ClocksChanged} and
 * asks the engine to reschedule the ladder of the scope.
 */
public interface Clocks {

    /**
     * Starts a clock. Where one with this scope and policy is running it is left as it is. Where it was stopped it goes
     * on where it stood, so that nobody gains time by sending a matter round; a policy that says so starts anew instead,
     * as the next return visit does.
     *
     * @throws NoSuchPolicy when the policy has no version in force for the tier: the task then does not start
     */
    ClockView start(ClockStart start);

    /** Stops a clock because what it waited for has happened. Harmless when it is not running. */
    void stop(String scope, String policy);

    /** Takes a clock back because what it waited for is no longer asked: it counts for nobody. Harmless when not running. */
    void cancel(String scope, String policy);

    /** Takes back all clocks of a running diagram that ended otherwise: they count for nobody. */
    void cancelAll(String scope);

    /**
     * Pauses a clock for a listed reason until a planned end; it resumes there by itself.
     *
     * @param reason code of {@link ClockPolicies#suspensionReasons()}
     * @param approvedBy name of the person who approved, for the ledger
     * @throws ClockRefused when reason, time or policy forbid it; nothing is changed
     */
    ClockView suspend(long clockId, String reason, Instant plannedEnd, String approvedBy);

    /** As {@link #suspend(long, String, Instant, String)}, beginning later: at {@code from}, before the clock is due. */
    ClockView suspend(long clockId, String reason, Instant from, Instant plannedEnd, String approvedBy);

    /**
     * Ends a pause before its planned end.
     *
     * @throws ClockRefused when the clock is not suspended
     */
    ClockView resume(long clockId, String by);

    /**
     * Extends a clock once, before it is due.
     *
     * @param amount in the unit of the policy's extension (working days for RESULT)
     * @throws ClockRefused when the policy grants none, one was granted before, it is too much or the clock is due
     */
    ClockView extend(long clockId, int amount, String reason, String approvedBy);

    /** Writes into the ledger that another agency or officer now owns the clock; the due instant does not move. */
    void handOver(String scope, String agencyId, Long officerId, String by);

    /**
     * Every open clock of an agency that ends goes to the one that takes over; the officer stays. The due instants do
     * not move, and the hours that count stay those it started with.
     */
    void takeOver(String fromAgency, String toAgency, String by);

    /** All clocks of a case, the running ones first by due instant. */
    List<ClockView> ofCase(String caseNumber);

    /** The clocks of a running diagram that run or are held. */
    List<ClockView> open(String scope);

    Optional<ClockView> find(long clockId);

    /** Several clocks at once, for lists: a fixed number of statements however many they are. */
    List<ClockView> findAll(Collection<Long> clockIds);

    /** When a clock started at {@code from} would be due: for previews; nothing is written. */
    Instant dueIfStarted(String policy, String tier, String agencyId, Instant from);

    /** Why the clock is due when it is: every span counted or skipped, with the rule's name. */
    Explanation explain(long clockId);

    /** As {@link #explain} for a clock that has not been started. */
    Explanation explainIfStarted(String policy, String tier, String agencyId, Instant from);

    /**
     * What starts a clock.
     *
     * @param policy name of the policy, for example {@code SIGN}
     * @param tier which column of the policy holds: the whistle's level
     * @param caseNumber number of the case
     * @param scope id of the running diagram
     * @param agencyId who answers for it; its hours count
     * @param officerId the person, when known
     * @param from the instant the budget counts from
     */
    record ClockStart(
            String policy,
            String tier,
            String caseNumber,
            String scope,
            String agencyId,
            Long officerId,
            Instant from) {}

    /**
     * A clock as people see it.
     *
     * @param name Chinese name of the policy, for example 签收
     * @param state RUNNING, SUSPENDED, MET, LATE (stopped after its due instant), CANCELLED
     * @param budget in words: "1 工作小时", "5 个工作日", "7 天"
     * @param warnAt instant of the 80 % rung
     * @param spentShare share of the budget used now, 0.0 and up; above 1.0 when past
     * @param suspendedFor the listed reason in words while suspended, else {@code null}
     * @param suspendedUntil planned end of the pause, else {@code null}
     * @param unpublishedYear the first year without a published calendar that the clock reaches, else {@code null}
     * @param rungs the ladder with the instants and which were reached
     */
    record ClockView(
            long id,
            String policy,
            String name,
            String tier,
            String caseNumber,
            String scope,
            @Nullable String agencyId,
            @Nullable Long officerId,
            ClockState state,
            String budget,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant stoppedAt,
            double spentShare,
            @Nullable String suspendedFor,
            @Nullable Instant suspendedUntil,
            @Nullable Integer unpublishedYear,
            int policyVersion,
            List<RungView> rungs) {}

    /**
     * @param percent share of the budget
     * @param at when it is reached
     * @param tell who is told: OWNER, HEAD, STREET, PEACE_OFFICE, DUTY_LEADER, COUNTY_LEADER
     * @param reachedAt when it was fired, {@code null} while ahead
     */
    record RungView(
            int percent,
            Instant at,
            List<String> tell,
            @Nullable Instant reachedAt) {}

    /**
     * @param plannedDueAt when it would be due without pauses and extension
     * @param sentence the answer in one Chinese sentence
     * @param spans in time order, touching, from start to due
     * @param days per calendar day what it was, for the strip
     * @param facts what the answer rests on, in words: {@code policy}, {@code calendar}, {@code hours}, {@code source},
     *     and {@code unpublished} when it reaches a year without a published calendar
     */
    record Explanation(
            long clockId,
            String name,
            String budget,
            Instant from,
            Instant dueAt,
            Instant plannedDueAt,
            String sentence,
            List<Span> spans,
            List<Day> days,
            Map<String, String> facts) {}

    /**
     * @param counted whether it uses up budget
     * @param kind WORK, NATURAL, NOON, NIGHT, WEEKEND, HOLIDAY, START_DAY, SUSPENDED, ROLLED, STOPPED
     * @param rule the rule's name in words: 国庆放假
     * @param source where the rule comes from, or what else is to be said: 国务院办公厅 2026 年安排; may be {@code null}
     * @param amount how much of the budget: 2 日, 50 分, 停 1 日, 不计
     */
    record Span(
            Instant from,
            Instant to,
            boolean counted,
            String kind,
            String rule,
            @Nullable String source,
            String amount) {}

    /**
     * @param kind WORK, MAKE_UP (调休上班), WEEKEND, HOLIDAY, START_DAY, SUSPENDED
     * @param label one or two words below the day
     * @param index the number of the day in the budget, {@code null} when it is not counted in days
     * @param blocks the hours of that day that would count, for drawing; empty when none would
     */
    record Day(
            LocalDate date,
            String kind,
            @Nullable String label,
            @Nullable Integer index,
            List<Block> blocks) {}

    /** @param counted false where the clock stood still */
    record Block(Instant from, Instant to, boolean counted) {}
}
