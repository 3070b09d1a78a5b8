package org.shaodao.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.shaodao.input.ApiBook.Operation;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;

/**
 * A request that is right as it stands.
 *
 * @param who sends it
 * @param values of the variables in the path
 * @param query parameters that it sends
 * @param body {@code null} where the operation takes none
 */
record Good(Visitor who, Map<String, String> values, Map<String, String> query, ObjectNode body) {

    Answer send(Operation operation) {
        return send(operation, body);
    }

    /** The same with another body. */
    Answer send(Operation operation, ObjectNode other) {
        return sendText(operation, "application/json", other == null ? null : Sending.written(other));
    }

    Answer sendText(Operation operation, String contentType, String text) {
        return who.send(operation.method(), Sending.address(operation, values, query), contentType, text);
    }

    /** The same to another address. */
    Answer at(Operation operation, Map<String, String> otherValues, Map<String, String> otherQuery) {
        var text = body == null ? null : Sending.written(body);
        return who.send(
                operation.method(), Sending.address(operation, otherValues, otherQuery), "application/json", text);
    }
}
