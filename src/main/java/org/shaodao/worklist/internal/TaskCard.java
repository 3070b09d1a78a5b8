package org.shaodao.worklist.internal;

import jakarta.persistence.Embeddable;
import org.shaodao.worklist.CaseCards.CaseCard;

/** What a row keeps of its case, so that a list needs no second table. */
@Embeddable
class TaskCard {

    private String title;
    private String level;
    private String type;
    private String regionCode;
    private String regionPath;
    private String place;
    private String waiter;
    private String foundBy;

    protected TaskCard() {}

    TaskCard(CaseCard card) {
        this.title = card.title();
        this.level = card.level();
        this.type = card.type();
        this.regionCode = card.regionCode();
        this.regionPath = card.regionPath();
        this.place = card.place();
        this.waiter = card.waiter();
        this.foundBy = FoundBy.text(card);
    }

    String title() {
        return title;
    }

    String regionCode() {
        return regionCode;
    }
}
