package org.shaodao.worklist.internal;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.shaodao.FoundBy;
import org.shaodao.worklist.CaseCards.CaseCard;
import org.springframework.lang.Nullable;

/** What a row keeps of its case, so that a list needs no second table. */
@Embeddable
class TaskCard {

    /** As wide as the column. */
    private static final int FOUND_BY = 300;

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
        this.foundBy = foundBy(card);
    }

    static String foundBy(CaseCard card) {
        return foundBy(card.caseNumber(), card.title(), card.place(), card.waiter());
    }

    static String foundBy(String caseNumber, String title, String place, @Nullable String waiter) {
        return FoundBy.text(FOUND_BY, caseNumber, title, place, Objects.toString(waiter, ""));
    }

    String title() {
        return title;
    }

    String regionCode() {
        return regionCode;
    }
}
