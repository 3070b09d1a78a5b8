package org.shaodao.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.shaodao.BeforeOpening;
import org.springframework.core.io.ResourceLoader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings {@code policy/clocks.json} into the tables at start; a policy that has not changed adds nothing. */
@Component
class PolicyLoader extends BeforeOpening {

    private final PolicyShelf shelf;
    private final PolicyBook book;
    private final ResourceLoader files;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PolicyLoader(
            PolicyShelf shelf,
            PolicyBook book,
            ResourceLoader files,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        super(Turn.POLICIES);
        this.shelf = shelf;
        this.book = book;
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void prepare() {
        var file = read();
        try {
            transaction.executeWithoutResult(status -> load(file));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            transaction.executeWithoutResult(status -> load(file));
        }
    }

    void load(PolicyFile file) {
        book.reopen();
        for (var rule : file.rules()) {
            var newest = book.newest(rule.policy(), rule.tier());
            if (newest.isEmpty() || !shelf.isOfTheTown(rule.policy(), rule.tier()) && !rule.sameAs(newest.get())) {
                shelf.add(rule, newest.map(ClockPolicy::revision).orElse(0) + 1, now());
            }
        }
        shelf.list(file.suspensionReasons());
        book.reopen();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private PolicyFile read() {
        try (var content = files.getResource("classpath:policy/clocks.json").getInputStream()) {
            return json.readValue(content, PolicyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the clock policies cannot be read", e);
        }
    }
}
