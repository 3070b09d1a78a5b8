package org.shaodao.access.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Reach;
import org.shaodao.access.Role;
import org.shaodao.access.sweep.Crew.Member;
import org.shaodao.access.sweep.Planted.Matters;
import org.shaodao.support.Operations;
import org.shaodao.support.Operations.Operation;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;

/** Every operation of the API, asked by every role and by nobody, within reach and without, answers by the one table. */
class RolesSweepTest extends SweepGround {

    /** Reaches that ask for nothing that lies somewhere. */
    private static final Set<Reach> NOWHERE = EnumSet.of(Reach.OPEN, Reach.TOWN, Reach.OWN);

    private SoftAssertions softly;

    @BeforeEach
    void nothing_is_wrong_yet() {
        softly = new SoftAssertions();
    }

    @Test
    void every_operation_is_described_and_has_a_rule() {
        assertThat(operations)
                .extracting(Operation::name)
                .containsExactlyInAnyOrderElementsOf(
                        Operations.handlers(handlers).keySet());
        for (var operation : operations) {
            softly.assertThat(Needs.Rules.of(operation.handler()))
                    .as(operation.name())
                    .isPresent();
        }
        softly.assertAll();
    }

    @Test
    void nobody_is_asked_to_sign_in() {
        for (var operation : operations) {
            var answer = ask(stranger(), operation, targets.any(operation, near), near);
            if (action(operation).reach() == Reach.OPEN) {
                softly.assertThat(answer.body()).as(operation.name()).doesNotContain("not-signed-in");
            } else {
                softly.assertThat(answer.status()).as(operation.name()).isEqualTo(401);
                isAProblem(operation.name(), answer, "urn:shaodao:not-signed-in");
            }
        }
        softly.assertAll();
    }

    @Test
    void a_role_that_may_not_is_refused_and_recorded() {
        sweep((member, operation, action) -> {
            if (!action.roles().contains(member.role())) {
                refused(member, operation, targets.any(operation, near), near);
            }
        });
    }

    @Test
    void a_role_that_may_is_answered_within_its_reach() {
        sweep((member, operation, action) -> {
            if (action.roles().contains(member.role())) {
                targets.inside(operation, action, member, near).ifPresent(path -> {
                    answered(member, operation, path, near);
                });
            }
        });
    }

    @Test
    void who_keeps_the_whole_city_is_answered_where_a_county_is_refused() {
        var clerk = crew.ofCity(Role.CLERK);
        for (var operation : operations) {
            if (action(operation).reach() == Reach.CITY) {
                answered(clerk, operation, targets.any(operation, near), near);
            }
        }
        for (var operation : operations) {
            if (action(operation) == Action.CASE_READ && operation.reads()) {
                for (var matters : List.of(near, far)) {
                    answered(crew.ofCity(Role.PEACE_OFFICE), operation, targets.any(operation, matters), matters);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void a_role_that_may_is_refused_without_its_reach() {
        sweep((member, operation, action) -> {
            if (action.roles().contains(member.role()) && !NOWHERE.contains(action.reach())) {
                targets.outside(operation, action, member, far)
                        .ifPresent(path -> refused(member, operation, path, far));
                targets.beside(operation, action, member, near)
                        .ifPresent(path -> refused(member, operation, path, near));
            }
        });
    }

    /** Somebody with the CSRF token and no session: what a page has before one signs in. */
    private Visitor stranger() {
        var stranger = new Visitor(port);
        stranger.get("/api/me");
        return stranger;
    }

    private void answered(Member member, Operation operation, String path, Matters about) {
        boolean open = action(operation).reach() == Reach.OPEN;
        var answer = ask(open ? stranger() : member.visitor(), operation, path, about);
        softly.assertThat(answer.status())
                .as(member.role() + " " + operation + " " + answer.body())
                .isLessThan(500)
                .isNotIn(open ? 403 : 401, 403);
        // A text has no preview, and nobody has put 0 anywhere.
        if (operation.reads() && !path.matches(".*(/0(/.*|\\?.*)?|/preview)")) {
            softly.assertThat(answer.status())
                    .as(member.role() + " reads " + path + " " + answer.body())
                    .isEqualTo(200);
        }
    }

    private void refused(Member member, Operation operation, String path, Matters about) {
        long before = refusals(member);
        var answer = ask(member.visitor(), operation, path, about);
        var name = member.role() + " " + operation + " " + path + " " + answer.body();
        softly.assertThat(answer.status()).as(name).isEqualTo(403);
        softly.assertThat(refusals(member)).as(name).isGreaterThan(before);
        isAProblem(name, answer, null);
    }

    private void isAProblem(String name, Answer answer, String type) {
        softly.assertThat(answer.header("Content-Type")).as(name).startsWith("application/problem+json");
        var problem = answer.json();
        if (type != null) {
            softly.assertThat(problem.path("type").asText()).as(name).isEqualTo(type);
        }
        softly.assertThat(problem.path("title").asText()).as(name).matches(".*[\\u4e00-\\u9fff].*");
        softly.assertThat(problem.path("detail").asText()).as(name).matches(".*[\\u4e00-\\u9fff].*");
    }

    private Answer ask(Visitor visitor, Operation operation, String path, Matters about) {
        if (operation.node().at("/requestBody/content").has("multipart/form-data")) {
            return visitor.upload(
                    path,
                    "一张.txt",
                    "现场".getBytes(StandardCharsets.UTF_8),
                    UUID.randomUUID().toString());
        }
        if (operation.name().equals("GET /api/stream")
                && visitor.cookie("SHAODAO_SESSION").isPresent()) {
            try (var stream = visitor.listen(path, line -> {})) {
                return new Answer(stream.status(), null, new byte[0]);
            }
        }
        return visitor.call(operation.method(), path, Samples.of(operation, about.regionCode()));
    }

    private Action action(Operation operation) {
        return Needs.Rules.of(operation.handler()).orElseThrow();
    }

    private long refusals(Member member) {
        return jdbc.sql("select count(*) from audit_entry where kind = 'ACCESS_REFUSED' and officer_id = ?")
                .param(member.viewer().officerId())
                .query(Long.class)
                .single();
    }

    private void sweep(Question question) {
        for (var member : crew.all()) {
            for (var operation : operations) {
                question.ask(member, operation, action(operation));
            }
        }
        softly.assertAll();
    }

    private interface Question {
        void ask(Member member, Operation operation, Action action);
    }
}
