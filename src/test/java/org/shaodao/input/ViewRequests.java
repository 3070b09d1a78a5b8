package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The views of the lists that one keeps for oneself. */
final class ViewRequests {

    private final Situations are;

    ViewRequests(Situations are) {
        this.are = are;
    }

    void addTo(GoodRequests requests) {
        requests.put("GET /api/views", () -> asking(Map.of(), Map.of("page", "tasks")));
        requests.put("POST /api/views", () -> {
            forgetAll();
            return GoodRequests.good(are.at(are.secretary), Map.of(), view());
        });
        requests.put("PUT /api/views/{id}", () -> {
            var kept = kept();
            var body = Map.of("viewName", "改过的名字", "query", "tab=mine", "version", version(kept));
            return GoodRequests.good(are.at(are.secretary), id(kept), body);
        });
        requests.put("DELETE /api/views/{id}", () -> {
            var kept = kept();
            return asking(id(kept), Map.of("version", String.valueOf(version(kept))));
        });
    }

    private Good asking(Map<String, String> values, Map<String, String> query) {
        return new Good(are.at(are.secretary), values, query, null);
    }

    private JsonNode kept() {
        forgetAll();
        return are.at(are.secretary).post("/api/views", view()).json();
    }

    /** Nobody may keep more than twenty. */
    private void forgetAll() {
        var secretary = are.at(are.secretary);
        for (var view : secretary.get("/api/views?page=tasks").json()) {
            secretary.delete("/api/views/" + id(view).get("id") + "?version=" + version(view));
        }
    }

    private static Map<String, Object> view() {
        return Map.of(
                "page", "tasks", "viewName", "今天到期的攻坚哨", "query", "tab=queue&level=TOUGH&due=today", "shared", true);
    }

    private static Map<String, String> id(JsonNode view) {
        return Map.of("id", view.path("id").asText());
    }

    private static int version(JsonNode view) {
        return view.path("version").asInt();
    }
}
