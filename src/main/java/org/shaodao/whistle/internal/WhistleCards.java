package org.shaodao.whistle.internal;

import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.CaseCards;
import org.springframework.stereotype.Component;

/** What a row of the worklist says about its whistle. */
@Component
class WhistleCards implements CaseCards {

    private final Whistles whistles;

    WhistleCards(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public CaseCard card(String caseNumber) {
        Whistle whistle = whistles.get(caseNumber);
        return new CaseCard(
                whistle.number(),
                whistle.title(),
                whistle.level().name(),
                whistle.type(),
                whistle.regionCode(),
                whistle.regionPath(),
                whistle.place(),
                whistle.blowerAgencyName() + " " + whistle.blowerName());
    }

    @Override
    public String levelLabel(String code) {
        return WhistleLevel.valueOf(code).label();
    }
}
