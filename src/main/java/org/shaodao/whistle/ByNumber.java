package org.shaodao.whistle;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Finds a whistle by its number: read once in a transaction, however many ask for it. */
interface ByNumber {

    @Transactional(readOnly = true)
    Optional<Whistle> findByNumber(String number);

    /**
     * The whistle, held until the transaction ends: two departments that sign at once wait for each other. Held again
     * it is not asked for again.
     */
    @Transactional
    Optional<Whistle> hold(String number);
}
