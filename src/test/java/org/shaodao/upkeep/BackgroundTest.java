package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** Work in the background begins when everybody has forgotten what they knew from before the commit. */
class BackgroundTest {

    private final Background background = new Background("test");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        TransactionSynchronizationManager.clear();
        background.end();
    }

    @Test
    void begins_behind_those_who_listen_to_the_commit() throws Exception {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) { // where listeners after the commit are called
                rest();
                heard.add("forgotten");
            }
        });
        background.beginAfterCommit(() -> heard.add("begun"));
        TransactionSynchronizationUtils.triggerAfterCommit();
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
        rest();
        assertThat(heard).containsExactly("forgotten", "begun");
    }

    @Test
    void begins_nothing_when_the_transaction_is_rolled_back() {
        TransactionSynchronizationManager.initSynchronization();
        background.beginAfterCommit(() -> heard.add("begun"));
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
        rest();
        assertThat(heard).isEmpty();
    }

    private void rest() {
        try {
            background.awaitRest();
        } catch (InterruptedException | ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
