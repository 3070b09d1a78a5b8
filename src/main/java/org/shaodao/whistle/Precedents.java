package org.shaodao.whistle;

import java.time.Instant;
import java.util.List;

/** Rulings of earlier disputes over who must come; implemented by the module that rules. */
public interface Precedents {

    /**
     * Rulings on like matters in the same county, the most similar first.
     *
     * @param text what the whistle says
     */
    List<LikePrecedent> like(String type, String countyCode, String text);

    /**
     * @param similarity 0.0 to 1.0, share of common pairs of characters
     * @param binding similar enough to be proposed at once
     */
    record LikePrecedent(
            long id,
            String caseNumber,
            Instant decidedAt,
            String decidedBy,
            String leadAgency,
            String winnerName,
            List<String> assists,
            String clause,
            String reason,
            double similarity,
            boolean binding) {}
}
