package org.shaodao.access.sweep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.shaodao.access.Action;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Reach;
import org.shaodao.access.Role;
import org.shaodao.access.sweep.Crew.Member;
import org.shaodao.access.sweep.Planted.Matters;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.support.Operations.Operation;
import org.shaodao.support.Town;
import org.shaodao.worklist.TaskRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses within and without the reach of a person. */
final class Targets {

    private static final String WORDS = URLEncoder.encode("井盖塌了一角，三十户进出要绕行", StandardCharsets.UTF_8);

    private final Town town;
    private final Clocks clocks;
    private final IdentityVault vault;
    private final JdbcClient jdbc;

    Targets(Town town, Clocks clocks, IdentityVault vault, JdbcClient jdbc) {
        this.town = town;
        this.clocks = clocks;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** Within the reach of the person, where there is such a thing. */
    Optional<String> inside(Operation operation, Action action, Member member, Matters near) {
        var agency = member.viewer().agencyId();
        if (action.reach() == Reach.CITY) {
            return Optional.empty(); // everybody here keeps a part of the city at most
        }
        if (operation.path().startsWith("/api/tasks/{id}") && action.reach() == Reach.TASK) {
            return ofCases(near)
                    .flatMap(this::tasks)
                    .filter(task -> task.queue().equals(agency))
                    .filter(task -> member.role() != Role.VOLUNTEER)
                    .findFirst()
                    .map(task -> fill(operation, near, task.id()));
        }
        if (action.reach() == Reach.CASE_TASK && !hasWork(near, agency)) {
            return Optional.empty();
        }
        if (operation.path().startsWith("/api/clocks/{id}") && action.reach() == Reach.CLOCK) {
            return ofCases(near)
                    .flatMap(this::clocks)
                    .filter(clock -> agency.equals(clock.agencyId()))
                    .findFirst()
                    .map(clock -> fill(operation, near, String.valueOf(clock.id())));
        }
        if (action.reach() == Reach.CLOCK_RESUMPTION && !approves(member)) {
            return clocks(near.ruled())
                    .filter(clock -> agency.equals(clock.agencyId()))
                    .findFirst()
                    .map(clock -> fill(operation, near, String.valueOf(clock.id())));
        }
        return Optional.of(any(operation, near));
    }

    /** Beyond the reach of the person, where there is such a thing. */
    Optional<String> outside(Operation operation, Action action, Member member, Matters far) {
        if (action.reach() == Reach.PEOPLE) {
            var keeps = town.someoneOf(far.regionCode() + "-COMMUNITY")
                    .regionPath()
                    .startsWith(member.viewer().regionPath());
            return keeps || !operation.path().contains("{accountId}")
                    ? Optional.empty()
                    : Optional.of(any(operation, far));
        }
        return Optional.of(any(operation, far));
    }

    /** In a case that the person may read, and yet not theirs to move. */
    Optional<String> beside(Operation operation, Action action, Member member, Matters near) {
        var agency = member.viewer().agencyId();
        return switch (action.reach()) {
            case TASK ->
                tasks(near.ruled())
                        .filter(task -> !task.queue().equals(agency))
                        .findFirst()
                        .map(task -> fill(operation, near, task.id()));
            case CLOCK ->
                clocks(near.ruled())
                        .filter(clock -> !agency.equals(clock.agencyId()))
                        .findFirst()
                        .map(clock -> fill(operation, near, String.valueOf(clock.id())));
            case CASE_TASK -> hasWork(near, agency) ? Optional.empty() : Optional.of(any(operation, near));
            default -> Optional.empty();
        };
    }

    private boolean hasWork(Matters near, String agency) {
        return tasks(near.ruled()).anyMatch(task -> task.queue().equals(agency));
    }

    /** The thing itself, whoever asks. */
    String any(Operation operation, Matters matters) {
        var path = operation.path();
        if (path.startsWith("/api/tasks/{id}")) {
            return fill(
                    operation,
                    matters,
                    tasks(matters.ruled()).findFirst().orElseThrow().id());
        }
        if (path.startsWith("/api/clocks/{id}")) {
            var housing = town.agency(matters.regionCode().substring(0, 6) + "000000-HOUSING")
                    .id();
            var clock = clocks(matters.ruled())
                    .filter(one -> housing.equals(one.agencyId()))
                    .findFirst()
                    .orElseThrow();
            return fill(operation, matters, String.valueOf(clock.id()));
        }
        if (path.startsWith("/api/clock-requests/{id}")) {
            return fill(operation, matters, String.valueOf(matters.request()));
        }
        if (path.startsWith("/api/attachments/{id}")) {
            return fill(operation, matters, String.valueOf(matters.attachment()));
        }
        if (path.startsWith("/api/agencies/{id}")) {
            return fill(operation, matters, matters.regionCode().substring(0, 6) + "000000-HOUSING");
        }
        if (path.contains("/parties/{id}")) {
            return fill(
                    operation,
                    matters,
                    String.valueOf(vault.masked(town.someoneOf(matters.regionCode() + "-COMMUNITY"), matters.ruled())
                            .parties()
                            .get(0)
                            .id()));
        }
        return fill(operation, matters, "0");
    }

    /** Of the secretary. */
    private String account(Matters matters) {
        return jdbc.sql("select a.id from account a join officer o on o.id = a.officer_id where o.staff_number = ?")
                .param(matters.regionCode() + "-COMMUNITY-01")
                .query(String.class)
                .single();
    }

    private String fill(Operation operation, Matters matters, String id) {
        var path = operation
                .path()
                .replace("{number}", matters.ruled())
                .replace("{id}", id)
                .replace("{code}", matters.regionCode())
                .replace("{register}", "officers")
                .replace("{importId}", "0")
                .replace("{accountId}", account(matters))
                .replace("{tokenId}", "0")
                .replace("{session}", "0")
                .replace("{draftId}", "0")
                .replace("{year}", "2026")
                .replace("{key}", matters.regionCode() + "-COMMUNITY-01");
        if (path.contains("{")) {
            throw new IllegalStateException("nobody has said what to put into " + operation);
        }
        if (operation.has("region")) {
            return path + "?region=" + matters.regionCode();
        }
        if (operation.has("tab")) {
            return path + "?tab=started";
        }
        if (operation.has("page")) {
            return path + "?page=tasks";
        }
        if (operation.has("policy")) {
            return path + "?policy=SIGN&tier=ROUTINE&from=2026-05-12T01:00:00Z";
        }
        if (operation.has("since")) {
            return path + "?since=2026-01-01T00:00:00Z";
        }
        if (!operation.reads() || !operation.has("regionCode")) {
            return path;
        }
        return path + "?type=ROAD_FACILITY&text=" + WORDS + "&regionCode=" + matters.regionCode();
    }

    private static boolean approves(Member member) {
        return Action.CLOCK_DECIDE.roles().contains(member.role());
    }

    private static Stream<String> ofCases(Matters matters) {
        return Stream.of(matters.ruled(), matters.waiting(), matters.returned());
    }

    private Stream<TaskRow> tasks(String number) {
        return town.open(number).stream();
    }

    private Stream<ClockView> clocks(String number) {
        return clocks.ofCase(number).stream();
    }
}
