package org.shaodao.notification.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.Recorded;
import org.shaodao.notification.Notices;
import org.shaodao.notification.Notices.Notice;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.TaskLists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody concerned with a case when it takes a turn: returned, verified, ruled, withdrawn, cancelled, reopened.
 * Listens to the record, so that no module has to know who is concerned.
 */
@Component
class CaseTelling {

    /** Events of the record that end the work of others: who has a task in a queue is told too. */
    private static final Set<String> ENDINGS = Set.of("WITHDRAWN", "CANCELLED");

    private static final Set<String> TURNS = Set.of("REOPENED");

    /** Tasks whose outcome others wait for; of the street's confirmation only the return is news. */
    private static final Set<String> VERDICTS =
            Set.of("whistle/verify", "refusal-arbitration/answer", "refusal-arbitration/rule");

    private final Notices notices;
    private final CaseTalk cases;
    private final TaskLists tasks;
    private final Audience audience;
    private final ObjectProvider<CaseCards> cards;
    private final Clock clock;

    CaseTelling(
            Notices notices,
            CaseTalk cases,
            TaskLists tasks,
            Audience audience,
            ObjectProvider<CaseCards> cards,
            Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.tasks = tasks;
        this.audience = audience;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void recorded(Recorded recorded) {
        var entry = recorded.entry();
        if (entry.caseNumber() == null) {
            return;
        }
        if (ENDINGS.contains(entry.kind())) {
            var officers = new ArrayList<>(cases.concerned(entry.caseNumber()));
            officers.addAll(queues(entry.caseNumber()));
            tell(entry, officers, entry.kind());
        } else if (TURNS.contains(entry.kind()) || isVerdict(entry)) {
            tell(entry, cases.concerned(entry.caseNumber()), isReturn(entry) ? "RETURNED" : entry.kind());
        }
    }

    private static boolean isVerdict(AuditEntry entry) {
        return entry.kind().equals("TASK_COMPLETED")
                && (isReturn(entry)
                        || VERDICTS.contains(String.valueOf(entry.details().get("task"))));
    }

    private static boolean isReturn(AuditEntry entry) {
        return "whistle/confirm".equals(entry.details().get("task"))
                && "return".equals(entry.details().get("outcome"));
    }

    /** People on duty for tasks that nobody has taken yet. */
    private List<Long> queues(String caseNumber) {
        return tasks.openOf(List.of(caseNumber)).getOrDefault(caseNumber, List.of()).stream()
                .filter(task -> task.ownerId() == null)
                .flatMap(task -> audience.atWork(task.queue(), clock.instant()).stream())
                .map(OfficerView::id)
                .toList();
    }

    private void tell(AuditEntry entry, List<Long> officers, String kind) {
        var title = cards.getObject().card(entry.caseNumber()).title();
        var others = officers.stream()
                .filter(officer -> !officer.equals(entry.officerId()))
                .toList();
        notices.tell(others, Notice.of(kind, title + "：" + entry.summary(), entry.caseNumber(), null));
    }
}
