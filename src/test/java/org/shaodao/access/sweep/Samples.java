package org.shaodao.access.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.support.Operations.Operation;

/**
 * What is sent to each write: well formed, so that only the rules can refuse it, and such that the matter itself stays as
 * it is where the rules allow it (an old version, a reason that is missing).
 */
final class Samples {

    private static final int OLD_VERSION = 99_999;

    private Samples() {}

    static Object of(Operation operation, String regionCode) {
        var body = bodies(regionCode).get(operation.name());
        if (body == null && !operation.reads() && operation.node().has("requestBody")) {
            throw new IllegalStateException("nobody has said what to send to " + operation);
        }
        return body;
    }

    private static Map<String, Object> bodies(String regionCode) {
        var bodies = new HashMap<String, Object>();
        bodies.put("POST /api/session", Map.of("account", "nobody", "password", "nothing at all"));
        bodies.put(
                "POST /api/start",
                Map.of(
                        "code", "AAAA-BBBB-CCCC",
                        "cityCode", "990000000000",
                        "cityName", "某市",
                        "office", "某市平安办",
                        "adminName", "某",
                        "adminAccount", "one",
                        "password", "Battery-staple-8",
                        "clerkName", "某",
                        "clerkAccount", "two"));
        bodies.put("POST /api/me/password", Map.of("present", "guessed", "chosen", "Battery-staple-8"));
        bodies.put("POST /api/me/second-factor", Map.of("present", "guessed"));
        bodies.put("POST /api/me/second-factor/confirmation", Map.of("code", "000000"));
        bodies.put("POST /api/me/second-factor/removal", Map.of("present", "guessed", "code", "000000"));
        bodies.put("POST /api/me/tokens", Map.of("title", "大屏", "scope", "READ", "days", 0));
        bodies.put(
                "POST /api/accounts",
                Map.of("staffNumber", "nobody", "account", "nobody", "roles", List.of("OFFICER")));
        bodies.put(
                "PUT /api/accounts/{accountId}/roles",
                Map.of("roles", List.of("OFFICER"), "reason", "换岗", "version", OLD_VERSION));
        bodies.put(
                "POST /api/accounts/{accountId}/changes",
                Map.of("what", "CLOSE", "reason", "走了", "version", OLD_VERSION));
        bodies.put("POST /api/account-codes/{accountId}", Map.of("version", OLD_VERSION));
        bodies.put("POST /api/demo/enter", Map.of("officerId", -1));
        bodies.put("POST /api/demo/clock", Map.of("move", "TO"));
        bodies.put("POST /api/whistles/preview", facts(regionCode));
        bodies.put("POST /api/whistles", whistle(regionCode));
        bodies.put("POST /api/whistles/{number}/join", Map.of("text", "今天又绊倒一个人"));
        bodies.put("POST /api/whistles/{number}/withdraw", ending());
        bodies.put("POST /api/whistles/{number}/cancel", ending());
        bodies.put("POST /api/whistles/{number}/notes", Map.of("kind", "COMMENT", "text", "看过了"));
        bodies.put("POST /api/whistles/{number}/urge", Map.of());
        bodies.put("POST /api/whistles/{number}/copies", Map.of());
        bodies.put("PUT /api/whistles/{number}/watch", Map.of("watched", true));
        bodies.put("POST /api/whistles/{number}/parties/{id}/reveal", Map.of("purpose", "上门调解前电话联系"));
        bodies.put(
                "PUT /api/whistles/{number}/protection",
                Map.of("roles", List.of("OFFICER"), "reason", "住址不能让对方知道", "version", OLD_VERSION));
        bodies.put("POST /api/whistles/{number}/protection/lift", Map.of("reason", "本人同意公开", "version", OLD_VERSION));
        bodies.put("POST /api/party-search", Map.of("by", "PHONE", "value", "13800000000", "purpose", "核对是否多次反映"));
        bodies.put("POST /api/registers/{register}/lines", Map.of("cells", officer(regionCode)));
        bodies.put(
                "PUT /api/registers/{register}/lines/{key}",
                Map.of("cells", officer(regionCode), "version", OLD_VERSION));
        bodies.put(
                "POST /api/registers/{register}/lines/{key}/ending",
                Map.of("on", "2026-01-05", "reason", "调走了", "version", OLD_VERSION));
        bodies.put(
                "POST /api/registers/{register}/lines/{key}/restoring",
                Map.of("reason", "停用错了", "version", OLD_VERSION));
        bodies.put(
                "POST /api/calendars/{year}/drafts",
                Map.of(
                        "source",
                        "通知",
                        "shortSource",
                        "安排",
                        "published",
                        "2025-11-04",
                        "entries",
                        List.of(Map.of(
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-01-03",
                                "kind",
                                "HOLIDAY",
                                "name",
                                "元旦",
                                "hours",
                                ""))));
        bodies.put("POST /api/calendar-drafts/{draftId}/publication", Map.of("version", OLD_VERSION));
        bodies.put("POST /api/imports/{importId}/apply", Map.of("goodOnly", true, "version", OLD_VERSION));
        bodies.put("POST /api/clocks/{id}/requests", Map.of("kind", "EXTEND", "days", 1));
        bodies.put("POST /api/clock-requests/{id}/decision", Map.of("approve", false, "note", "先办着"));
        bodies.put("POST /api/tasks/{id}/claim", Map.of("version", OLD_VERSION));
        bodies.put("POST /api/tasks/{id}/release", Map.of("version", OLD_VERSION));
        bodies.put("POST /api/tasks/{id}/hand-over", Map.of("officerId", -1, "reason", "出差", "version", OLD_VERSION));
        bodies.put(
                "POST /api/tasks/{id}/complete", Map.of("outcome", "done", "data", Map.of(), "version", OLD_VERSION));
        bodies.put("POST /api/notices/read", Map.of("upTo", 0));
        bodies.put("POST /api/views", Map.of("page", "tasks", "viewName", " ", "query", "tab=mine"));
        bodies.put("PUT /api/views/{id}", Map.of("viewName", "我的", "query", "tab=mine", "version", OLD_VERSION));
        return bodies;
    }

    /** Somebody who is there already. */
    private static Map<String, String> officer(String regionCode) {
        var community = regionCode + "-COMMUNITY";
        return Map.of("number", community + "-01", "name", "某人", "agency", community, "post", "社区书记");
    }

    private static Map<String, Object> facts(String regionCode) {
        return Map.of(
                "type", "ROAD_FACILITY",
                "harm", "NONE",
                "persons", "FEW",
                "minor", false,
                "weapon", false,
                "regionCode", regionCode,
                "text", "井盖塌了一角，三十户进出要绕行，夜里有人绊倒。");
    }

    /** Raised to an emergency without a reason: refused, but not for who blows. */
    private static Map<String, Object> whistle(String regionCode) {
        var whistle = new HashMap<>(facts(regionCode));
        whistle.put("level", "EMERGENCY");
        whistle.put("tried", "放了锥桶");
        whistle.put("place", "东门外");
        whistle.put("parties", List.of());
        return whistle;
    }

    private static Map<String, Object> ending() {
        return Map.of("reason", "已经修好", "version", OLD_VERSION);
    }
}
