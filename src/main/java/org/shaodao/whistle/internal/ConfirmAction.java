package org.shaodao.whistle.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.whistle.BlowWhistle.Department;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.Whistles;
import org.shaodao.whistle.Wish;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 街道确认: confirm, change the departments, join to an open case, or return to the community. */
@Component
class ConfirmAction implements TaskAction<ConfirmAction.Form> {

    private final WhistleBook book;
    private final Whistles whistles;
    private final Wishlist wishlist;
    private final AgencyDirectory agencies;
    private final CaseScope scope;

    ConfirmAction(WhistleBook book, Whistles whistles, Wishlist wishlist, AgencyDirectory agencies, CaseScope scope) {
        this.book = book;
        this.whistles = whistles;
        this.wishlist = wishlist;
        this.agencies = agencies;
        this.scope = scope;
    }

    record Form(String outcome, String reason, String lead, List<String> assists, String joinNumber) {}

    @Override
    public String task() {
        return "whistle/confirm";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var decisions = Map.<String, Object>of("confirmOutcome", form.outcome());
        return switch (form.outcome()) {
            case "confirm" -> confirm(completion, decisions);
            case "change" -> change(form, completion, decisions);
            case "join" -> join(form, completion, decisions);
            case "return" -> {
                book.returned(completion.caseNumber(), form.reason());
                yield Outcome.of("街道退回社区补充：" + form.reason(), decisions);
            }
            default -> throw new Refused("unknown-outcome", "没有这个选项。", "outcome");
        };
    }

    private Outcome confirm(Completion completion, Map<String, Object> decisions) {
        book.confirm(completion.caseNumber(), completion.at());
        return Outcome.of("街道确认，派单", decisions);
    }

    private Outcome change(Form form, Completion completion, Map<String, Object> decisions) {
        var asked = new ArrayList<Department>();
        asked.add(new Department(form.lead(), Proposal.LEAD));
        if (form.assists() != null) {
            form.assists().forEach(assist -> asked.add(new Department(assist, Proposal.ASSIST)));
        }
        var before = book.wishesOf(completion.caseNumber());
        var settled = wishlist.settle(
                book.read(completion.caseNumber()).regionCode(),
                before.stream().map(ConfirmAction::proposal).toList(),
                asked,
                form.reason(),
                Wishlist.Fields.OF_CONFIRMATION);
        book.departmentsChanged(completion.caseNumber(), settled, form.reason());
        book.confirm(completion.caseNumber(), completion.at());
        return new Outcome(
                "街道改派后确认：" + form.reason(),
                decisions,
                Map.of(
                        "原来请来", before.stream().map(Wish::agencyName).toList(),
                        "改为", settled.stream().map(Proposal::agencyName).toList()));
    }

    private Outcome join(Form form, Completion completion, Map<String, Object> decisions) {
        var other = whistles.findByNumber(form.joinNumber())
                .filter(found -> scope.mayRead(completion.viewer(), found.number()))
                .orElseThrow(() -> new Refused("no-such-case", "没有编号为 " + form.joinNumber() + " 的哨。", "joinNumber"));
        if (other.number().equals(completion.caseNumber()) || other.state().isOver()) {
            throw new Refused("case-not-open", "只能并到另一件还没办结的哨。", "joinNumber");
        }
        book.joined(completion.caseNumber(), other.number(), form.reason(), completion.at());
        scope.admit(other.number(), book.read(completion.caseNumber()).blowerAgency());
        return Outcome.of("并到 " + other.number(), decisions);
    }

    private static Proposal proposal(Wish wish) {
        return new Proposal(wish.agencyId(), wish.agencyName(), wish.role(), wish.why(), null, null);
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        var whistle = book.read(completion.caseNumber());
        var wishes = book.wishesOf(completion.caseNumber());
        var data = new LinkedHashMap<String, Object>();
        data.put("outcome", "confirm");
        wishes.stream()
                .filter(wish -> Proposal.LEAD.equals(wish.role()))
                .findFirst()
                .ifPresent(lead -> data.put("lead", lead.agencyId()));
        data.put(
                "assists",
                wishes.stream()
                        .filter(wish -> Proposal.ASSIST.equals(wish.role()))
                        .map(Wish::agencyId)
                        .toList());
        data.put("agencyOptions", agencyOptions(whistle));
        data.put("openCaseOptions", openCases(whistle));
        return data;
    }

    private List<Map<String, String>> agencyOptions(Whistle whistle) {
        return agencies.answeringFor(whistle.regionCode(), null).stream()
                .filter(agency -> !"COMMUNITY".equals(agency.kind()))
                .map(agency -> Map.of("value", agency.id(), "label", agency.name()))
                .toList();
    }

    private List<Map<String, String>> openCases(Whistle whistle) {
        var community = whistle.regionCode().substring(0, 12);
        return whistles.lately(community, whistle.blownAt().minus(java.time.Duration.ofDays(90))).stream()
                .filter(other -> !other.state().isOver() && !other.number().equals(whistle.number()))
                .map(other -> Map.of("value", other.number(), "label", other.title() + "(" + other.number() + ")"))
                .toList();
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        var names = book.wishesOf(completion.caseNumber()).stream()
                .map(Wish::agencyName)
                .collect(java.util.stream.Collectors.joining("、"));
        return Map.of(
                "confirm", "马上派给 " + names + "，签收时限从现在算。",
                "change", "按你改的部门马上派单，改动和原因会留痕。",
                "join", "这件哨到此为止，情况并到另一件里继续办，吹哨的社区能看到那一件。",
                "return", "退回社区补充，社区补好再送来，原来填的都在。");
    }
}
