package org.shaodao.upkeep;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One thread for what takes long: one piece of work after the other on each node. */
public final class Background {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService thread;

    /** @param name of the thread */
    public Background(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            var worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    public void begin(Runnable work) {
        thread.execute(work);
    }

    /** Begins what somebody waits for: completed when it is, or with what it threw. */
    public CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work, thread);
    }

    /**
     * Begins when the caller's transaction is committed and whoever listens to that has forgotten what it knew from
     * before; at once without a transaction. Listeners after the commit are called when it is completed, and this one
     * behind those of events that were published before.
     */
    public void beginAfterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(work);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    begin(work);
                }
            }
        });
    }

    /** Until everything that was begun is finished. */
    public void awaitRest() throws ExecutionException, InterruptedException {
        thread.submit(() -> {}).get();
    }

    /** Takes nothing more, and gives what is under way a while to finish. */
    public void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
