package org.shaodao.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shaodao.access.AccountRegister;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.input.ApiBook.Operation;
import org.shaodao.support.Visitor;

/**
 * A right request for each operation, made anew each time it is asked for. What the operation shares with others (a case,
 * a task, an agency) comes from its path; only what no description can tell stands in the table.
 */
final class GoodRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Situations are;
    private final Map<String, List<Supplier<Good>>> table = new HashMap<>();

    GoodRequests(Situations are, AgencyRegister people, AccountRegister accounts) {
        this.are = are;
        new EntranceRequests(are, people, accounts).addTo(this);
        new AccountRequests(are, people, accounts).addTo(this);
        new WhistleRequests(are).addTo(this);
        new TaskRequests(are).addTo(this);
        new ViewRequests(are).addTo(this);
        new RegisterRequests(are, people).addTo(this);
        reading();
    }

    /**
     * Right requests for the operation; a second one where fields exclude each other.
     *
     * @throws AssertionError when nobody has said how a right one looks
     */
    List<Supplier<Good>> of(Operation operation) {
        var found = table.get(operation.name());
        if (found == null) {
            throw new AssertionError(
                    operation.name() + " has no right request: add one beside GoodRequests, with a person"
                            + " who may send it and a case in a state that allows it.");
        }
        return found;
    }

    private void reading() {
        for (var what : List.of("", "/clock-requests", "/clocks", "/diagrams", "/looks", "/parties", "/timeline")) {
            put(
                    "GET /api/whistles/{number}" + what,
                    () -> good(are.at(are.secretary), Map.of("number", are.blown()), null));
        }
        for (var what : List.of("/duties", "/officers")) {
            put("GET /api/agencies/{id}" + what, () -> good(are.at(are.secretary), Map.of("id", are.housing()), null));
        }
        for (var what : List.of("", "/children")) {
            put(
                    "GET /api/regions/{code}" + what,
                    () -> good(are.at(are.secretary), Map.of("code", are.region()), null));
        }
        for (var what : List.of("", "/preview")) {
            put(
                    "GET /api/attachments/{id}" + what,
                    () -> good(are.at(are.secretary), Map.of("id", String.valueOf(are.photo())), null));
        }
        put("GET /api/tasks/{id}", () -> {
            var task = are.task(are.blown());
            return good(are.at(are.centre), Map.of("id", task.id()), null);
        });
        for (var list : List.of("/api/whistles", "/api/tasks", "/api/notices")) {
            put("GET " + list, () -> good(are.at(are.secretary), Map.of(), null));
        }
        put("GET /api/tasks/workbook", () -> asking(Map.of("columns", "waiter.owner")));
        put("GET /api/tasks/holders", () -> asking(Map.of("tab", "started")));
        put("GET /api/agencies", () -> asking(Map.of("regionCode", are.region(), "q", "住建")));
        put("GET /api/precedents", () -> asking(similar()));
        put("GET /api/whistles/duplicates", () -> asking(similar()));
    }

    private Map<String, String> similar() {
        return Map.of("type", "ROAD_FACILITY", "regionCode", are.region(), "text", "铁板松了");
    }

    private Good asking(Map<String, String> query) {
        return new Good(are.at(are.secretary), Map.of(), query, null);
    }

    @SafeVarargs
    final void put(String operation, Supplier<Good>... requests) {
        table.put(operation, List.of(requests));
    }

    static Good good(Visitor who, Map<String, String> values, Map<String, ?> body) {
        return new Good(who, values, Map.of(), body == null ? null : JSON.<ObjectNode>valueToTree(body));
    }
}
