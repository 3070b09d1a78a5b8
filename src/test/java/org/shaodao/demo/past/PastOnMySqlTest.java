package org.shaodao.demo.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.TestClock;
import org.shaodao.whistle.Whistles;
import org.springframework.beans.factory.annotation.Autowired;

/** A handful of the past on MySQL: a ruling, a joined whistle, an emergency, a pause, pictures. */
@ShaodaoMySqlTest
class PastOnMySqlTest {

    private static final Set<String> HANDFUL = Set.of("jh-plate", "jh-road", "jh-road-again", "wh-gas", "jh-branches");

    @Autowired
    ObjectMapper json;

    @Autowired
    PastPlayer player;

    @Autowired
    PastMark mark;

    @Autowired
    Whistles whistles;

    @Test
    void cases_end_as_they_say_and_the_end_is_remembered() {
        var cases = new PastFiles(json)
                .read("xuchang").stream()
                        .filter(story -> HANDFUL.contains(story.id()))
                        .toList();
        mark.begin();
        assertThat(mark.halfDone()).isTrue();
        var numbers = player.play(cases, TestClock.at("2026-11-18 10:05"));
        mark.end();
        assertThat(mark.halfDone()).isFalse();
        assertThat(cases)
                .hasSize(HANDFUL.size())
                .allSatisfy(story -> assertThat(
                                whistles.get(numbers.get(story.id())).state())
                        .isEqualTo(story.ends()));
    }
}
