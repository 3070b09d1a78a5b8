package org.shaodao.whistle;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Finds a whistle by its number: read once in a transaction, however many ask for it. */
interface ByNumber {

    @Transactional(readOnly = true)
    Optional<Whistle> findByNumber(String number);
}
