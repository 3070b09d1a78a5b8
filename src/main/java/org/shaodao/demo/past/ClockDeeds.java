package org.shaodao.demo.past;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shaodao.access.Viewer;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.ClockRequests.State;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.whistle.CaseClockDesk;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/** Asking for more time, and granting it. */
@Component
class ClockDeeds implements Deeds {

    private final CaseClockDesk desk;
    private final Cast cast;
    private final Clock clock;
    private final Map<String, Consumer<Scene>> deeds = Map.of(
            "pause", scene -> ask(scene, Kind.SUSPEND),
            "extend", scene -> ask(scene, Kind.EXTEND),
            "grant", scene -> decide(scene, true),
            "decline", scene -> decide(scene, false));

    ClockDeeds(CaseClockDesk desk, Cast cast, Clock clock) {
        this.desk = desk;
        this.cast = cast;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return deeds.keySet();
    }

    @Override
    public void play(Scene scene) {
        deeds.get(scene.deed().name()).accept(scene);
    }

    private void ask(Scene scene, Kind kind) {
        var deed = scene.deed();
        var agency = cast.agency(deed.by(), scene.story());
        var running = desk.ofCase(scene.number()).stream()
                .filter(one -> one.state() == ClockState.RUNNING && agency.equals(one.agencyId()))
                .filter(one -> one.policy().equals(deed.clock()))
                .toList();
        if (running.isEmpty()) {
            throw new IllegalStateException(scene.story().id() + ": no running " + deed.clock() + " of " + agency);
        }
        var person = cast.usual(agency);
        running.forEach(one -> ask(person, one, kind, deed));
    }

    private void ask(Viewer person, ClockView running, Kind kind, Deed deed) {
        if (kind == Kind.SUSPEND) {
            desk.ask(person, running.id(), kind, deed.reason(), deed.text(), morning(deed.days()), null);
        } else {
            desk.ask(person, running.id(), kind, null, deed.text(), null, deed.days());
        }
    }

    /** In the morning, so many days from now. */
    private Instant morning(int days) {
        var day = LocalDate.ofInstant(clock.instant(), TownClock.ZONE).plusDays(days);
        return ZonedDateTime.of(day, LocalTime.of(8, 30), TownClock.ZONE).toInstant();
    }

    private void decide(Scene scene, boolean approve) {
        var street = cast.usual(cast.agency("CENTRE", scene.story()));
        desk.requests(scene.number()).stream()
                .filter(request -> request.state() == State.OPEN)
                .forEach(request ->
                        desk.decide(street, request.id(), approve, scene.deed().text()));
    }
}
