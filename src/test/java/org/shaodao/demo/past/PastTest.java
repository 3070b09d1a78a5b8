package org.shaodao.demo.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.region.RegionDirectory;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.WhistleTypes;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of the past: all they name exists in the town. */
@ShaodaoTest
class PastTest {

    @Autowired
    ObjectMapper json;

    @Autowired
    List<Deeds> deeds;

    @Autowired
    Cast cast;

    @Autowired
    WhistleTypes types;

    @Autowired
    AgencyDirectory agencies;

    @Autowired
    RegionDirectory regions;

    private List<PastCase> cases;

    @BeforeEach
    void read() {
        cases = new PastFiles(json).read("xuchang");
    }

    @Test
    void there_are_cases_enough_in_every_state_and_everywhere() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(55);
        assertThat(cases.stream().map(PastCase::id)).doesNotHaveDuplicates();
        assertThat(cases.stream().map(PastCase::text)).doesNotHaveDuplicates();
        assertThat(cases.stream().map(PastCase::ends).distinct()).containsExactlyInAnyOrder(WhistleState.values());
        assertThat(cases.stream()
                        .map(story -> cast.placeOf(story).substring(0, 6))
                        .distinct())
                .hasSize(9);
    }

    @Test
    void whatever_the_files_name_is_there() {
        var names = deeds.stream().flatMap(kind -> kind.names().stream()).collect(Collectors.toSet());
        for (var story : cases) {
            assertThat(regions.find(cast.placeOf(story))).as(story.id()).isPresent();
            assertThat(types.name(story.type())).as(story.id()).isNotEqualTo(story.type());
            assertThat(Sketches.names()).as(story.id()).containsAll(story.photos());
            assertThat(story.text().length()).as(story.id()).isBetween(15, 2000);
            for (var deed : story.course()) {
                assertThat(names).as(story.id()).contains(deed.name());
                assertThat(Sketches.names()).as(story.id()).containsAll(deed.photos());
                assertNamesAreKnown(story, deed);
            }
        }
    }

    private void assertNamesAreKnown(PastCase story, Deed deed) {
        if (deed.by() != null && !deed.by().equals("PEACE_OFFICE")) {
            assertThat(agencies.find(cast.agency(deed.by(), story))).isPresent();
        }
        if (deed.to() != null) {
            assertThat(agencies.find(cast.agency(deed.to(), story))).isPresent();
        }
        if (deed.clause() != null) {
            assertThat(agencies.duty(deed.clause())).as(story.id()).isPresent();
        }
    }

    @Test
    void every_picture_can_be_drawn() {
        var seen = new HashSet<Integer>();
        for (var name : Sketches.names()) {
            assertThat(seen.add(Arrays.hashCode(Sketches.named(name).png())))
                    .as(name)
                    .isTrue();
        }
    }
}
