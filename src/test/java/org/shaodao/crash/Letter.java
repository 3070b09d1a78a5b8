package org.shaodao.crash;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;

/** One write of one person, with its key: it can be sent again, word for word, until it is answered. */
final class Letter {

    private final String staffNumber;
    private final Function<Visitor, Answer> sending;
    private volatile Answer answer;

    private Letter(String staffNumber, Function<Visitor, Answer> sending) {
        this.staffNumber = staffNumber;
        this.sending = sending;
    }

    static Letter of(String staffNumber, String path, Object body) {
        var key = UUID.randomUUID().toString();
        return new Letter(staffNumber, visitor -> visitor.post(path, body, key));
    }

    static Letter completing(String staffNumber, Books.Task task, Map<String, ?> data) {
        var outcome = data.get("outcome");
        var body = outcome == null
                ? Map.of("data", data, "version", task.version())
                : Map.of("outcome", outcome, "data", data, "version", task.version());
        return of(staffNumber, "/api/tasks/" + task.id() + "/complete", body);
    }

    static Letter claiming(String staffNumber, Books.Task task) {
        return of(staffNumber, "/api/tasks/" + task.id() + "/claim", Map.of("version", task.version()));
    }

    static Letter uploading(String staffNumber, String fileName, byte[] content) {
        var key = UUID.randomUUID().toString();
        return new Letter(staffNumber, visitor -> visitor.upload("/api/attachments", fileName, content, key));
    }

    String staffNumber() {
        return staffNumber;
    }

    /** @return the answer, or {@code null} when the other side died meanwhile */
    Answer send(Visitor visitor) {
        try {
            answer = sending.apply(visitor);
            return answer;
        } catch (IllegalStateException died) {
            return null;
        }
    }

    /** What it was answered, or {@code null}. */
    Answer answer() {
        return answer;
    }
}
