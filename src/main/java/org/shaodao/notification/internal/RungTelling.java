package org.shaodao.notification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.RungReached;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.Notice;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worktime.TownClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A rung was reached: finds the people, tells each once, and writes down who was told. */
@Component
class RungTelling {

    static final String KIND = "RUNG_REACHED";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M月d日 H:mm");

    private final Audience audience;
    private final AgencyDirectory agencies;
    private final Notices notices;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final ObjectProvider<CaseCards> cards;
    private final Clock clock;

    RungTelling(
            Audience audience,
            AgencyDirectory agencies,
            Notices notices,
            Clocks clocks,
            AuditTrail audit,
            ObjectProvider<CaseCards> cards,
            Clock clock) {
        this.audience = audience;
        this.agencies = agencies;
        this.notices = notices;
        this.clocks = clocks;
        this.audit = audit;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void reached(RungReached reached) {
        var view = reached.clock();
        int percent = reached.rung().percent();
        if (wasToldByAnother(view, percent)) {
            return;
        }
        var told = told(reached, clock.instant());
        var title = cards.getObject().card(view.caseNumber()).title();
        var text = sentence(view, percent) + "：" + title;
        notices.tell(
                told.stream().map(person -> person.officer().id()).toList(),
                new Notice(KIND, text, view.caseNumber(), null, view.id(), percent));
        audit.record(
                KIND,
                view.caseNumber(),
                Actor.SYSTEM,
                sentence(view, percent) + "，" + names(told),
                details(reached, told));
    }

    /**
     * The department's own clock and the clock of the people who wait often fall due together: one deadline is told
     * once, though both ladders keep their rung. Clocks of one diagram wait for different things, and each is told.
     */
    private boolean wasToldByAnother(ClockView view, int percent) {
        return clocks.ofCase(view.caseNumber()).stream()
                .filter(other ->
                        !other.scope().equals(view.scope()) && other.dueAt().equals(view.dueAt()))
                .filter(other -> other.agencyId() != null && other.agencyId().equals(view.agencyId()))
                .flatMap(other -> other.rungs().stream())
                .anyMatch(rung -> rung.percent() == percent && rung.reachedAt() != null);
    }

    private List<Person> told(RungReached reached, Instant now) {
        var people = new LinkedHashMap<Long, Person>();
        for (var word : reached.rung().tell()) {
            audience.of(word, reached.clock(), now)
                    .forEach(officer -> people.putIfAbsent(officer.id(), new Person(officer, word)));
        }
        return new ArrayList<>(people.values());
    }

    /** 住建局的签收时限用到 80%（10月9日 11:30 到期）. */
    private String sentence(ClockView view, int percent) {
        var who = agencies.find(view.agencyId()).map(AgencyView::shortName).orElse("");
        var due = WHEN.format(view.dueAt().atZone(TownClock.ZONE));
        if (percent < 100) {
            return who + "的“" + view.name() + "”时限已用 " + percent + "%（" + due + " 到期）";
        }
        return percent == 100
                ? who + "的“" + view.name() + "”时限已到（" + due + "）"
                : who + "的“" + view.name() + "”已超时，用到 " + percent + "%（" + due + " 到期）";
    }

    private static String names(List<Person> told) {
        return told.isEmpty()
                ? "没有找到可以告知的人"
                : "已告知 "
                        + told.stream()
                                .map(person -> person.officer().name() + "（"
                                        + person.officer().post() + "）")
                                .collect(Collectors.joining("、"));
    }

    private Map<String, Object> details(RungReached reached, List<Person> told) {
        var view = reached.clock();
        var details = new LinkedHashMap<String, Object>();
        details.put("clockId", view.id());
        details.put("policy", view.policy());
        details.put("percent", reached.rung().percent());
        details.put("rungAt", reached.rung().at());
        details.put("agencyId", view.agencyId());
        details.put("told", told.stream().map(this::line).toList());
        return details;
    }

    private Map<String, Object> line(Person person) {
        var officer = person.officer();
        var line = new LinkedHashMap<String, Object>();
        line.put("officerId", officer.id());
        line.put("name", officer.name());
        line.put("post", officer.post());
        line.put(
                "agency",
                agencies.find(officer.agencyId()).map(AgencyView::name).orElse(officer.agencyId()));
        line.put("as", person.word());
        return line;
    }

    private record Person(OfficerView officer, String word) {}
}
