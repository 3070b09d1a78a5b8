package org.shaodao.whistle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.evidence.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to an open whistle instead of blowing the same matter twice. */
@Service
public class Joining {

    private final WhistleBook book;
    private final CaseScope scope;
    private final IdentityVault identities;
    private final Attachments attachments;
    private final AuditTrail audit;

    Joining(WhistleBook book, CaseScope scope, IdentityVault identities, Attachments attachments, AuditTrail audit) {
        this.identities = identities;
        this.book = book;
        this.scope = scope;
        this.attachments = attachments;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Viewer viewer, String number, String text, List<Long> files) {
        scope.requireRead(viewer, number);
        var whistle = book.hold(number);
        if (whistle.state().isOver()) {
            throw new Refused("case-over", "那件哨" + whistle.state().label() + "，请另吹一哨。", null);
        }
        identities.keepOutOf(viewer, number, Map.of("text", text));
        var bound = attachments.bind(files, number, "JOIN", viewer);
        var details = new LinkedHashMap<String, Object>();
        details.put("补充", text);
        details.put("附件", bound.stream().map(file -> file.name()).toList());
        audit.record("JOINED_IN", number, viewer.actor(), "并入同一件事：" + text, details);
    }
}
