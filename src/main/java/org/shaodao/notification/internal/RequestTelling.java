package org.shaodao.notification.internal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.clock.ClockRequestChanged;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.ClockRequests.RequestView;
import org.shaodao.clock.ClockRequests.State;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.Notice;
import org.shaodao.worklist.CaseCards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A pause or an extension is asked of the street and the community; whoever asked hears the answer. */
@Component
class RequestTelling {

    private final Notices notices;
    private final AgencyDirectory agencies;
    private final Audience audience;
    private final ObjectProvider<CaseCards> cards;
    private final Clock clock;

    RequestTelling(
            Notices notices,
            AgencyDirectory agencies,
            Audience audience,
            ObjectProvider<CaseCards> cards,
            Clock clock) {
        this.notices = notices;
        this.agencies = agencies;
        this.audience = audience;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void changed(ClockRequestChanged changed) {
        var request = changed.request();
        var card = cards.getObject().card(request.caseNumber());
        var what = request.kind() == Kind.SUSPEND ? "挂起" : "延期";
        if (request.state() == State.OPEN) {
            var text = request.requestedByName() + " 申请" + what + "“" + request.clockName() + "”：" + card.title();
            notices.tell(deciders(card.regionCode(), request), notice("CLOCK_REQUESTED", text, request));
        } else if (request.requestedBy() != null) {
            var answer = request.state() == State.APPROVED ? "批准" : "不批准";
            var text = request.decidedByName() + answer + what + "“" + request.clockName() + "”：" + card.title();
            notices.tell(List.of(request.requestedBy()), notice("CLOCK_DECIDED", text, request));
        }
    }

    private List<Long> deciders(String regionCode, RequestView request) {
        return Stream.of("CENTRE", "COMMUNITY")
                .flatMap(kind -> agencies.responsibleFor(kind, regionCode).stream())
                .flatMap(agency -> audience.atWork(agency.id(), clock.instant()).stream())
                .map(OfficerView::id)
                .filter(officer -> !officer.equals(request.requestedBy()))
                .toList();
    }

    private static Notice notice(String kind, String text, RequestView request) {
        return Notice.of(kind, text, request.caseNumber(), null);
    }
}
