package org.shaodao.dispatch.internal;

import java.util.Comparator;
import java.util.List;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Precedent;
import org.shaodao.dispatch.PrecedentBook;
import org.shaodao.whistle.Likeness;
import org.shaodao.whistle.Precedents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds rulings on like matters. From {@value #OFFERED} on a ruling is offered, from {@value #BINDING} on it is
 * proposed by itself; a person may still decide otherwise, with a reason.
 */
@Component
class LikeRulings implements Precedents {

    static final double OFFERED = 0.15;
    static final double BINDING = 0.40;

    private final PrecedentBook book;
    private final AgencyDirectory agencies;

    LikeRulings(PrecedentBook book, AgencyDirectory agencies) {
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LikePrecedent> like(String type, String countyCode, String text) {
        return book.latest(countyCode, type).stream()
                .map(precedent -> view(precedent, Likeness.of(precedent.matter(), text)))
                .filter(found -> found.similarity() >= OFFERED)
                .sorted(Comparator.comparingDouble(LikePrecedent::similarity).reversed())
                .limit(3)
                .toList();
    }

    private LikePrecedent view(Precedent precedent, double similarity) {
        return new LikePrecedent(
                precedent.id(),
                precedent.caseNumber(),
                precedent.decidedAt(),
                precedent.decidedBy(),
                precedent.leadAgency(),
                precedent.leadName(),
                precedent.assists(),
                agencies.duty(precedent.clauseId())
                        .map(clause -> clause.number() + " " + clause.text())
                        .orElse(precedent.clauseId()),
                precedent.reason(),
                similarity,
                similarity >= BINDING);
    }
}
