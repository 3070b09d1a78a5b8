package org.shaodao.access.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.access.sweep.Crew.Member;
import org.shaodao.support.Operations.Operation;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Listening;
import org.shaodao.worklist.CaseTalk.NoteKind;

/** A word that is only ever written in a village of another county is met by nobody of this one, wherever they look. */
class OutsideWordTest extends SweepGround {

    private static final List<String> LISTS = List.of(
            "/api/whistles?view=scope&limit=100",
            "/api/whistles?view=mine&limit=100",
            "/api/tasks?tab=mine&limit=100",
            "/api/tasks?tab=queue&limit=100",
            "/api/tasks?tab=done&limit=100",
            "/api/tasks?tab=started&limit=100",
            "/api/tasks?tab=copied&limit=100",
            "/api/tasks?tab=watched&limit=100",
            "/api/notices?limit=100");

    @Override
    String farWord() {
        return "鸑鷟坡";
    }

    @Test
    void is_found_by_its_own_village() {
        var village = new Visitor(port);
        village.enterAs(town.secretaryOf(THERE).officerId());

        assertThat(village.get(searching("/api/whistles?view=scope")).body()).contains(farWord(), far.ruled());
        assertThat(village.get(searching("/api/tasks?tab=started")).body()).contains(farWord());
        assertThat(village.get("/api/whistles/" + far.ruled() + "/timeline").body())
                .contains(farWord());
        assertThat(village.get("/api/whistles/duplicates?type=NOISE&regionCode=" + far.regionCode() + "&place="
                                + encoded(farWord() + "路口东北角"))
                        .body())
                .contains(farWord());
    }

    @Test
    void stands_in_no_answer_to_anybody_of_another_county() {
        var softly = new SoftAssertions();
        for (var member : crew.all()) {
            for (var place : List.of(near, far)) {
                for (var operation : operations) {
                    if (looks(operation)) {
                        var path = targets.any(operation, place);
                        silent(
                                softly,
                                member,
                                operation + " " + path,
                                member.visitor().get(path).body());
                    }
                }
                silent(softly, member, "preview", previewed(member, place.regionCode()));
            }
            for (var list : LISTS) {
                everyPage(softly, member, list);
                everyPage(softly, member, searching(list));
            }
        }
        softly.assertAll();
    }

    @Test
    void is_not_even_hinted_at_by_the_stream() throws Exception {
        Map<Role, Queue<String>> heard = new EnumMap<>(Role.class);
        var lines = new ArrayList<Listening>();
        Queue<String> village = new ConcurrentLinkedQueue<>();
        try {
            for (var member : crew.all()) {
                var ears = heard.computeIfAbsent(member.role(), role -> new ConcurrentLinkedQueue<>());
                lines.add(member.visitor().listen("/api/stream", ears::add));
            }
            var secretary = new Visitor(port);
            secretary.enterAs(town.secretaryOf(THERE).officerId());
            lines.add(secretary.listen("/api/stream", village::add));
            town.inTransaction(() -> talk.note(
                    town.officerOf("HOUSING", THERE), far.ruled(), NoteKind.PROGRESS, farWord() + "又看了一次", List.of()));
            await(village, far.ruled());
            TimeUnit.MILLISECONDS.sleep(1500);
            heard.forEach((role, said) ->
                    assertThat(String.join("\n", said)).as(role.name()).doesNotContain(far.ruled()));
        } finally {
            lines.forEach(Listening::close);
        }
    }

    private static void await(Queue<String> heard, String number) throws InterruptedException {
        for (int i = 0; i < 100 && heard.stream().noneMatch(line -> line.contains(number)); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(String.join("\n", heard)).as("its own village").contains(number);
    }

    private static boolean looks(Operation operation) {
        return operation.reads() && !operation.path().equals("/api/stream");
    }

    private void everyPage(SoftAssertions softly, Member member, String list) {
        var path = list;
        for (int page = 0; path != null && page < 10; page++) {
            var answer = member.visitor().get(path);
            silent(softly, member, path, answer.body());
            var next = answer.json().path("next");
            path = next.isTextual() ? list + "&cursor=" + encoded(next.asText()) : null;
        }
    }

    /** Neither the word nor, unless it was asked for by its number, the case. */
    private void silent(SoftAssertions softly, Member member, String what, String said) {
        softly.assertThat(said).as(member.role() + " " + what).doesNotContain(farWord());
        if (!what.contains(far.ruled())) {
            softly.assertThat(said).as(member.role() + " " + what).doesNotContain(far.ruled());
        }
    }

    private String previewed(Member member, String regionCode) {
        var facts = Map.of(
                "type", "ROAD_FACILITY",
                "harm", "THREAT",
                "persons", "SOME",
                "minor", false,
                "weapon", false,
                "regionCode", regionCode,
                "text", "的井盖塌了一角，三十户进出要绕行，夜里有人绊倒。");
        return member.visitor().post("/api/whistles/preview", facts).body();
    }

    private String searching(String list) {
        return list + "&q=" + encoded(farWord());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
