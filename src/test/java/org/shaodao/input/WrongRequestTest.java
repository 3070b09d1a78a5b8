package org.shaodao.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shaodao.access.AccountRegister;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.input.ApiBook.Operation;
import org.shaodao.input.Sent.Fate;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation of the application's own document is sent everything that is wrong in every place where something may
 * be written: it refuses in Chinese, names the field and stores nothing. A new operation or field is swept as soon as
 * the document has it.
 */
@ShaodaoDemoTest
class WrongRequestTest {

    private static final List<String> NO_NUMBERS =
            List.of("abc", "1.5", "99999999999999999999", "%27%20or%20%271%27%3D%271");
    private static final List<String> NOWHERE = List.of(
            "999999999", "-1", "nosuch", "x".repeat(600), "%24%7B7*7%7D", "%27%20or%20%271%27%3D%271", "%F0%A0%AE%B7");

    @Autowired
    Town town;

    @Autowired
    AgencyRegister people;

    @Autowired
    AccountRegister accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> refuses_what_is_wrong_and_stores_nothing() {
        var book = new ApiBook(new Visitor(port).get("/v3/api-docs").json());
        var requests = new GoodRequests(new Situations(town, port), people, accounts);
        var stored = new Stored(jdbc);
        return book.operations().stream()
                .filter(Operation::takesInput)
                .filter(operation ->
                        !operation.name().equals("POST /api/start")) // an empty town's alone: FirstStartTest
                .map(operation -> DynamicTest.dynamicTest(
                        operation.name(), () -> sweep(book, operation, requests.of(operation), stored)));
    }

    private static void sweep(ApiBook book, Operation operation, List<Supplier<Good>> requests, Stored stored) {
        var faults = new ArrayList<String>();
        for (var supply : requests) {
            var answer = supply.get().send(operation);
            assertThat(answer.status())
                    .as("the right request: " + answer.body())
                    .isBetween(200, 299);
            var sweep = new Sweep(operation, supply, stored);
            var still = stored.summed();
            path(operation, sweep);
            query(operation, sweep);
            if (operation.takesJson()) {
                whole(operation, sweep);
                empty(book, operation, sweep);
            }
            for (var field : book.fieldsOf(operation)) {
                if (requests.size() == 1 || !field.in(sweep.good().body()).isMissingNode()) {
                    body(operation, field, sweep, Fate.REFUSED);
                }
            }
            assertThat(sweep.faults().isEmpty() ? Stored.changed(still, stored.summed()) : List.of())
                    .as("tables in which a refused request left something")
                    .isEmpty();
            for (var field : book.fieldsOf(operation)) {
                if (requests.size() == 1 || !field.in(sweep.good().body()).isMissingNode()) {
                    body(operation, field, sweep, Fate.JUDGED);
                    body(operation, field, sweep, Fate.ACCEPTED);
                }
            }
            faults.addAll(sweep.faults());
        }
        assertThat(faults).isEmpty();
    }

    private static void body(Operation operation, Field field, Sweep sweep, Fate fate) {
        Values.of(field, field.in(sweep.good().body())).stream()
                .filter(sent -> sent.fate() == fate)
                .forEach(sent -> {
                    var good = sweep.good();
                    var body = sent.value() == null ? field.without(good.body()) : field.set(good.body(), sent.value());
                    var about = sent.says().equals("a field that there is not")
                            ? field.path() + ".nosuchfield"
                            : field.path();
                    sweep.field(about, sent, good.send(operation, body));
                });
    }

    /** A form sent empty names all that is missing at once. */
    private static void empty(ApiBook book, Operation operation, Sweep sweep) {
        var required = book.fieldsOf(operation).stream()
                .filter(field -> field.required() && field.isOutermost())
                .toList();
        for (var field : required) {
            var sent = new Sent("missing with all the others", null, Fate.REFUSED);
            sweep.field(field.path(), sent, sweep.good().sendText(operation, "application/json", "{}"));
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_instead_of_shortened() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /api/tasks?cursor=%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains(" 400 ")
                    .contains("urn:shaodao:bad-request")
                    .contains("请求没有被接受");
        }
    }

    private static void path(Operation operation, Sweep sweep) {
        for (var field : operation.parameters("path")) {
            for (var wrong : NOWHERE) {
                sweep.whole("path " + wrong, at(operation, sweep.good(), field.path(), wrong));
            }
            for (var wrong : field.is("integer") ? NO_NUMBERS : List.<String>of()) {
                var sent = new Sent("no number: " + wrong, TextNode.valueOf(wrong), Fate.REFUSED);
                sweep.field(field.path(), sent, at(operation, sweep.good(), field.path(), wrong));
            }
        }
    }

    private static Visitor.Answer at(Operation operation, Good good, String name, String value) {
        var values = new HashMap<>(good.values());
        values.put(name, value);
        return good.at(operation, values, good.query());
    }

    private static void query(Operation operation, Sweep sweep) {
        for (var field : operation.parameters("query")) {
            for (var sent : QueryValues.of(field)) {
                var query = new HashMap<>(sweep.good().query());
                query.remove(field.path());
                if (sent.value() != null) {
                    query.put(field.path(), sent.value().asText());
                }
                var good = sweep.good();
                sweep.field(field.path(), sent, good.at(operation, good.values(), query));
            }
        }
    }

    private static void whole(Operation operation, Sweep sweep) {
        var good = sweep.good();
        var right = Sending.written(good.body());
        Map.of(
                        "nothing",
                        "",
                        "half of it",
                        right.substring(0, right.length() - 2),
                        "a list",
                        "[]",
                        "a text",
                        "\"x\"",
                        "the word null",
                        "null",
                        "something behind it",
                        right + "{}",
                        "one field more",
                        "{\"nosuchfield\":1," + right.substring(1),
                        "half a character as a name",
                        "{\"\\ud842\":1," + right.substring(1),
                        "a thousand levels",
                        "{\"nosuchfield\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                        "two million characters",
                        right.replaceFirst("\\{", "{\"nosuchfield\":\"" + "x".repeat(2_000_000) + "\","))
                .forEach((says, text) -> sweep.whole(says, good.sendText(operation, "application/json", text)));
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "image/png")) {
            sweep.whole("sent as " + type, good.sendText(operation, type, right));
        }
    }
}
