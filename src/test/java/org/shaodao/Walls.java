package org.shaodao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The walls of the house, each a rule with the reason why it stands. */
final class Walls {

    /** Methods that read the system's clock, by owner; those given a Clock or an instant are harmless. */
    private static final Map<String, Set<String>> CLOCK_READERS = Map.of(
            "java.time.Clock", Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds"),
            "java.lang.System", Set.of("currentTimeMillis"));

    /** The town's clock, what moves it, and its twin in the engine, which counts from the system's time. */
    private static final Set<String> CLOCK_KEEPERS = Set.of(
            "org.shaodao.worktime.TownClock",
            "org.shaodao.worktime.TownClockMover",
            "org.shaodao.engine.internal.EngineClock");

    static final ArchRule ONLY_THE_ENGINE_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackage("org.shaodao.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a newer or another engine must be one module's business");

    static final ArchRule TIME_IS_ASKED_OF_THE_TOWN_S_CLOCK = noClasses()
            .that(areNotTheClockItself())
            .should()
            .accessTargetWhere(readsTheSystemClock())
            .because("the demonstration and the tests move the town's clock, and whoever asks the system stays behind");

    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs is seen in its constructor");

    private Walls() {}

    /** No module may reach back to one that reached it. */
    static ArchRule noCyclesAmong(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> areNotTheClockItself() {
        return DescribedPredicate.describe("do not keep the clock", type -> !CLOCK_KEEPERS.contains(type.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("read the system's clock", Walls::readsTheSystemClock);
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(type -> type.getName())
                .toList();
        if (CLOCK_READERS.getOrDefault(owner, Set.of()).contains(method)) {
            return !parameters.contains(Clock.class.getName());
        }
        if (owner.startsWith("java.time.") && method.equals("now")) {
            return !parameters.contains(Clock.class.getName());
        }
        boolean makesNow = owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar");
        return makesNow && method.equals("<init>") && parameters.isEmpty()
                || owner.equals("java.util.Calendar") && method.equals("getInstance");
    }
}
