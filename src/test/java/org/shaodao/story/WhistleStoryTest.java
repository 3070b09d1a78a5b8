package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.shaodao.support.PathsWalked;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a whistle, told stage by stage with the people of the demonstration town, on both databases. */
class WhistleStoryTest {

    /** Here the walked paths are counted too: every shape and flow of every diagram. */
    @Nested
    @ShaodaoTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 {

        @Autowired
        PathsWalked paths;

        @BeforeAll
        void begin() {
            paths.begin("the whistle's story");
        }

        @Nested
        class Confirming extends ConfirmingStory {}

        @Nested
        class Emergency extends EmergencyStory {}

        @Nested
        class HandingOn extends HandingOnStory {}

        @Nested
        class Refusing extends RefusingStory {}

        @Nested
        class Verifying extends VerifyingStory {}

        @AfterAll
        void everyPathOfEveryDiagramIsWalked() {
            var share = paths.shares();
            share.forEach(
                    (diagram, walked) -> System.out.printf("diagram %s: %.0f %% walked%n", diagram, walked * 100));
            assertThat(share).hasSize(4);
            assertThat(paths.missed()).isEmpty();
        }
    }

    @Nested
    @ShaodaoMySqlTest
    class OnMySql {

        @Nested
        class Confirming extends ConfirmingStory {}

        @Nested
        class Emergency extends EmergencyStory {}

        @Nested
        class HandingOn extends HandingOnStory {}

        @Nested
        class Refusing extends RefusingStory {}

        @Nested
        class Verifying extends VerifyingStory {}
    }
}
