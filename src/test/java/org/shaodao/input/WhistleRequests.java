package org.shaodao.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.support.Visitor;

/** Blowing, ending and talking about a whistle. */
final class WhistleRequests {

    private final Situations are;

    WhistleRequests(Situations are) {
        this.are = are;
    }

    void addTo(GoodRequests requests) {
        blowing(requests);
        talking(requests);
    }

    private void blowing(GoodRequests requests) {
        requests.put("POST /api/whistles", () -> GoodRequests.good(are.at(are.secretary), Map.of(), whistle()));
        requests.put("POST /api/whistles/preview", () -> GoodRequests.good(are.at(are.secretary), Map.of(), preview()));
        requests.put("POST /api/whistles/{number}/join", () -> {
            var body = Map.of("text", "今天早上又响了，三号楼也听得见。", "attachments", List.of(are.photo()));
            return GoodRequests.good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        requests.put("POST /api/whistles/{number}/withdraw", () -> ending(are.at(are.secretary), are.blown()));
        requests.put("POST /api/whistles/{number}/cancel", () -> ending(are.at(are.centre), are.dispatched()));
    }

    private Map<String, Object> preview() {
        var body = new HashMap<String, Object>();
        body.put("type", "ROAD_FACILITY");
        body.put("harm", "NONE");
        body.put("persons", "SOME");
        body.put("minor", false);
        body.put("weapon", false);
        body.put("regionCode", are.region());
        body.put("text", "文峰路口的铁板松了，车一过就咣当响。");
        body.put("level", "ROUTINE");
        return body;
    }

    private Map<String, Object> whistle() {
        var body = new HashMap<>(preview());
        body.put("title", "文峰路口铁板松动");
        body.put("levelReason", "三十户出行受阻");
        body.put("tried", "已放反光锥，联系过物业，物业说不归他们管。");
        body.put("place", "文峰路与八一路口东北角");
        body.put("point", Map.of("lat", 34.02, "lng", 113.85));
        body.put("departmentsReason", "该路段由市政养护");
        body.put("departments", List.of(Map.of("agencyId", are.housing(), "role", "LEAD")));
        body.put("attachments", List.of(are.photo()));
        body.put(
                "parties",
                List.of(Map.of(
                        "name", "何某某",
                        "role", "RESPONDENT",
                        "phone", "13800001234",
                        "idNumber", "411003199001011236",
                        "address", "镜湖社区 3 号楼",
                        "minor", false)));
        return body;
    }

    private Good ending(Visitor who, String number) {
        return GoodRequests.good(
                who, Map.of("number", number), Map.of("reason", "物业已经连夜修好", "version", are.version(number)));
    }

    private void talking(GoodRequests requests) {
        requests.put("POST /api/whistles/{number}/notes", () -> {
            var body = Map.of("kind", "COMMENT", "text", "已到现场围挡，明天上午修补。", "attachments", List.of(are.photo()));
            return GoodRequests.good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        requests.put("POST /api/whistles/{number}/urge", () -> {
            var number = are.dispatched();
            return GoodRequests.good(
                    are.at(are.secretary),
                    Map.of("number", number),
                    Map.of("agencyId", are.task(number).queue()));
        });
        requests.put("POST /api/whistles/{number}/copies", () -> {
            var body = Map.of(
                    "agencyIds", List.of(are.housing()),
                    "officerIds", List.of(are.centre.officerId()),
                    "note", "请知晓这件事的进展");
            return GoodRequests.good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        requests.put(
                "PUT /api/whistles/{number}/watch",
                () -> GoodRequests.good(are.at(are.secretary), Map.of("number", are.blown()), Map.of("watched", true)));
        requests.put(
                "POST /api/party-search",
                () -> GoodRequests.good(
                        are.at(are.centre), Map.of(), Map.of("by", "NAME", "value", "何某某", "purpose", "核对是否多次反映")));
        requests.put(
                "PUT /api/whistles/{number}/protection",
                () -> GoodRequests.good(
                        are.at(are.secretary),
                        Map.of("number", are.blown()),
                        Map.of("roles", List.of("SECRETARY", "CENTRE"), "reason", "住址不能让对方知道", "version", 0)));
        requests.put("POST /api/whistles/{number}/protection/lift", () -> {
            var number = are.blown();
            are.at(are.secretary)
                    .put(
                            "/api/whistles/" + number + "/protection",
                            Map.of("roles", List.of("SECRETARY"), "reason", "住址不能让对方知道", "version", 0));
            return GoodRequests.good(
                    are.at(are.secretary), Map.of("number", number), Map.of("reason", "本人同意公开", "version", 1));
        });
        requests.put("POST /api/whistles/{number}/parties/{id}/reveal", () -> {
            var number = are.at(are.secretary)
                    .post("/api/whistles", whistle())
                    .json()
                    .path("number")
                    .asText();
            var party = are.at(are.secretary)
                    .get("/api/whistles/" + number + "/parties")
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            return GoodRequests.good(
                    are.at(are.centre), Map.of("number", number, "id", party), Map.of("purpose", "上门调解前电话联系"));
        });
    }
}
