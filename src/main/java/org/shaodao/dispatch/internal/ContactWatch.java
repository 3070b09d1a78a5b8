package org.shaodao.dispatch.internal;

import java.util.List;
import java.util.Map;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.shaodao.worklist.NoteWritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A department has called the whistle-blower or written how it goes: the clocks that wait for its word stop. */
@Component
class ContactWatch {

    private static final Map<NoteKind, List<String>> ANSWERED = Map.of(
            NoteKind.CONTACT, List.of("CONTACT", "FIRST_ANSWER"),
            NoteKind.PROGRESS, List.of("FIRST_ANSWER"),
            NoteKind.COMMENT, List.of());

    private final Dispatches dispatches;
    private final Clocks clocks;

    ContactWatch(Dispatches dispatches, Clocks clocks) {
        this.dispatches = dispatches;
        this.clocks = clocks;
    }

    @EventListener
    void on(NoteWritten note) {
        var answered = ANSWERED.get(note.kind());
        if (!answered.isEmpty()) {
            dispatches.findByCaseNumberOrderById(note.caseNumber()).stream()
                    .filter(part -> part.isOpen() && part.instanceId() != null)
                    .filter(part -> part.agencyId().equals(note.agencyId()))
                    .map(Dispatch::instanceId)
                    .forEach(instance -> answered.forEach(policy -> clocks.stop(instance, policy)));
        }
    }
}
