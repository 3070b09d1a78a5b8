package org.shaodao.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many people who press at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Makes all calls, as many at a time as there are threads; none begins before all are there to begin.
     *
     * @return what they answered, in the order of the calls
     */
    public static <T> List<T> all(int threads, List<Callable<T>> calls) throws Exception {
        var people = Executors.newFixedThreadPool(threads);
        var whistle = new CountDownLatch(1);
        try {
            var promised = new ArrayList<Future<T>>();
            for (var call : calls) {
                promised.add(people.submit(() -> {
                    whistle.await();
                    return call.call();
                }));
            }
            whistle.countDown();
            var answers = new ArrayList<T>();
            for (var promise : promised) {
                answers.add(promise.get(3, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
