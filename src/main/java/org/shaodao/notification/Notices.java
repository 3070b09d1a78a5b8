package org.shaodao.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells people. Takes part in the caller's transaction: what is rolled back was never told. */
public interface Notices {

    /** One notice for each person; the same person twice in the list is told once. */
    void tell(Collection<Long> officers, Notice notice);

    /** Notices of a person, newest first, below {@code beforeId} (0 for the newest). */
    List<NoticeRow> of(long officerId, long beforeId, int limit);

    long unread(long officerId);

    /** Marks a person's notices up to this id as read. */
    void readUpTo(long officerId, long noticeId);

    /** Who was told something above {@code afterId}, in order: for live updates. */
    List<Told> after(long afterId, int limit);

    /** The highest id that can be seen now; 0 when nobody was told anything yet. */
    long newest();

    /**
     * What is told.
     *
     * @param kind stable code: {@code RUNG_REACHED}, {@code HANDED_OVER}, {@code URGED}, …
     * @param text one Chinese sentence without any party's identity
     * @param clockId with {@code percent}, the rung of a clock: told to a person once; else {@code null}
     */
    record Notice(String kind, String text, String caseNumber, String taskId, Long clockId, Integer percent) {

        public static Notice of(String kind, String text, String caseNumber, String taskId) {
            return new Notice(kind, text, caseNumber, taskId, null, null);
        }
    }

    record NoticeRow(long id, Instant at, String kind, String text, String caseNumber, String taskId, boolean read) {}

    record Told(long id, long officerId, String caseNumber) {}
}
