package org.shaodao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** So many people at once, each doing one thing after another without a pause. */
final class Crowd {

    private Crowd() {}

    /**
     * @param deeds one after another, whoever is free takes the next; those that were done are not done again
     * @throws IllegalStateException when one does not succeed
     */
    static Measured measure(String what, int users, List<Runnable> deeds) throws Exception {
        var next = new AtomicInteger();
        var nanos = new long[deeds.size()];
        var people = Executors.newFixedThreadPool(users);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int user = 0; user < users; user++) {
                work.add(() -> {
                    for (int deed = next.getAndIncrement(); deed < nanos.length; deed = next.getAndIncrement()) {
                        var start = System.nanoTime();
                        deeds.get(deed).run();
                        nanos[deed] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
            var start = System.nanoTime();
            for (var done : people.invokeAll(work)) {
                done.get();
            }
            var measured = Measured.of(what, users, nanos, System.nanoTime() - start);
            System.out.println("  … " + measured.line());
            return measured;
        } finally {
            people.shutdownNow();
        }
    }

    /** The same number of deeds for each, made anew. */
    static List<Runnable> times(int times, Supplier<Runnable> deed) {
        var deeds = new ArrayList<Runnable>();
        for (int n = 0; n < times; n++) {
            deeds.add(deed.get());
        }
        return deeds;
    }
}
