package org.shaodao.dispatch.internal;

import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.worklist.ContactMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A department has talked to the whistle-blower: its clocks of contact and of the first answer stop. */
@Component
class ContactWatch {

    private final Dispatches dispatches;
    private final Clocks clocks;

    ContactWatch(Dispatches dispatches, Clocks clocks) {
        this.dispatches = dispatches;
        this.clocks = clocks;
    }

    @EventListener
    void on(ContactMade contact) {
        dispatches.findByCaseNumberOrderById(contact.caseNumber()).stream()
                .filter(part -> part.isOpen() && part.instanceId() != null)
                .filter(part -> part.agencyId().equals(contact.agencyId()))
                .map(Dispatch::instanceId)
                .forEach(this::stop);
    }

    private void stop(String instance) {
        clocks.stop(instance, "CONTACT");
        clocks.stop(instance, "FIRST_ANSWER");
    }
}
