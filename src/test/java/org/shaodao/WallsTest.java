package org.shaodao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.broken.AsksTheSystem;
import org.shaodao.broken.Broken;
import org.shaodao.broken.KnowsCamunda;
import org.shaodao.broken.TakesByField;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls stand, and each falls over when somebody walks through it. */
class WallsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.shaodao");

    @Test
    void modules_use_only_the_published_faces_of_those_they_may_use() {
        ApplicationModules.of(Shaodao.class).verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_found() {
        assertThatThrownBy(() ->
                        ApplicationModules.of(Broken.class, location -> true).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("non-exposed type org.shaodao.broken.second.inside.Secret")
                .hasMessageContaining("Module 'third' depends on module 'first'");
    }

    @Test
    void camunda_is_known_to_the_engine_alone() {
        Walls.ONLY_THE_ENGINE_KNOWS_CAMUNDA.check(CODE);
    }

    @Test
    void camunda_anywhere_else_is_found() {
        assertBroken(Walls.ONLY_THE_ENGINE_KNOWS_CAMUNDA, KnowsCamunda.class, "org.camunda.bpm.engine.TaskService");
    }

    @Test
    void time_is_asked_of_the_town_s_clock() {
        Walls.TIME_IS_ASKED_OF_THE_TOWN_S_CLOCK.check(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instant.now()",
                "LocalDate.now()",
                "ZonedDateTime.now(java.time.ZoneId)",
                "Clock.systemUTC()",
                "Date.<init>()",
                "Calendar.getInstance()",
                "System.currentTimeMillis()"
            })
    void time_asked_of_the_system_is_found(String call) {
        assertBroken(Walls.TIME_IS_ASKED_OF_THE_TOWN_S_CLOCK, AsksTheSystem.class, call);
    }

    @Test
    void measuring_how_long_something_took_is_allowed() {
        var report = Walls.TIME_IS_ASKED_OF_THE_TOWN_S_CLOCK
                .evaluate(new ClassFileImporter().importClasses(AsksTheSystem.class))
                .getFailureReport();
        assertThat(report.getDetails()).noneMatch(line -> line.contains("allowed"));
    }

    @Test
    void dependencies_come_by_constructor() {
        Walls.DEPENDENCIES_COME_BY_CONSTRUCTOR.check(CODE);
    }

    @Test
    void a_field_that_is_injected_is_found() {
        assertBroken(Walls.DEPENDENCIES_COME_BY_CONSTRUCTOR, TakesByField.class, "TakesByField.clock");
    }

    @Test
    void no_module_reaches_back() {
        Walls.noCyclesAmong("org.shaodao").check(CODE);
    }

    @Test
    void a_cycle_is_found() {
        var broken = new ClassFileImporter().importPackages("org.shaodao.broken");
        assertThatThrownBy(() -> Walls.noCyclesAmong("org.shaodao.broken").check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    private static void assertBroken(ArchRule wall, Class<?> walker, String trace) {
        var classes = new ClassFileImporter().importClasses(walker);
        assertThatThrownBy(() -> wall.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(trace);
    }
}
