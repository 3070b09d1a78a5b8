package org.shaodao.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;

/**
 * Follows rows whose ids are given before the commit, so that a lower id may appear after a higher one. Ids of the last
 * while are read again and told apart by memory; what appears later than that is missed.
 */
final class IdWindow {

    private final long whileNanos;
    private final Deque<Reached> reached = new ArrayDeque<>();
    private final TreeSet<Long> seen = new TreeSet<>();
    private long floor;

    IdWindow(long start, long whileNanos) {
        this.floor = start;
        this.whileNanos = whileNanos;
    }

    /** Above which id to read now. */
    long floor(long nanoTime) {
        while (!reached.isEmpty() && nanoTime - reached.peekFirst().nanoTime() > whileNanos) {
            floor = Math.max(floor, reached.pollFirst().id());
        }
        seen.headSet(floor, true).clear();
        return floor;
    }

    /** @return whether the id is met for the first time */
    boolean isNew(long id, long nanoTime) {
        if (id <= floor || !seen.add(id)) {
            return false;
        }
        if (reached.isEmpty() || reached.peekLast().id() < id) {
            reached.addLast(new Reached(id, nanoTime));
        }
        return true;
    }

    private record Reached(long id, long nanoTime) {}
}
