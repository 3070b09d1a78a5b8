package org.shaodao.dispatch.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusal;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 签收或退单: the first department that signs stays responsible until another has accepted (首接负责). */
@Component
class SignAction implements TaskAction<SignAction.Form> {

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final RefusalRules rules;
    private final AgencyDirectory agencies;
    private final WhistleBook book;
    private final CaseScope scope;

    SignAction(
            Dispatches dispatches,
            DispatchDesk desk,
            RefusalRules rules,
            AgencyDirectory agencies,
            WhistleBook book,
            CaseScope scope) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.rules = rules;
        this.agencies = agencies;
        this.book = book;
        this.scope = scope;
    }

    record Form(String outcome, String reason, String clauseId, String proposedAgency) {}

    @Override
    public String task() {
        return "department-response/sign";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var part = part(completion);
        return "refuse".equals(form.outcome()) ? refuse(form, part, completion) : sign(part, completion);
    }

    private Outcome sign(Dispatch part, Completion completion) {
        var viewer = completion.viewer();
        desk.sign(part, completion.at(), viewer.officerId(), viewer.name());
        book.hold(part.caseNumber()).signed(completion.at());
        var owner = String.valueOf(viewer.officerId());
        return Outcome.of(part.agencyName() + "签收", Map.of("signOutcome", "sign", "owner", owner));
    }

    private Outcome refuse(Form form, Dispatch part, Completion completion) {
        rules.hindrance(part).ifPresent(why -> {
            throw new Refused("refusal-not-possible", why + "。", "outcome");
        });
        rules.requireClause(form.clauseId());
        var proposed = rules.proposed(part, form.proposedAgency());
        desk.refuse(
                part,
                proposed.id(),
                proposed.name(),
                new Refusal.Grounds(
                        form.reason(),
                        form.clauseId(),
                        completion.at(),
                        completion.viewer().name()));
        if (part.leads()) {
            book.hold(part.caseNumber()).disputed();
        }
        scope.admit(part.caseNumber(), proposed.id());
        var details = new LinkedHashMap<String, Object>();
        details.put("理由", form.reason());
        details.put("依据", agencies.duty(form.clauseId()).orElseThrow().number());
        details.put("应由谁办", proposed.name());
        return new Outcome(
                part.agencyName() + "退单，提出由" + proposed.name() + "承办", Map.of("signOutcome", "refuse"), details);
    }

    private Dispatch part(Completion completion) {
        return dispatches.get(completion.decision("dispatchId"));
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        var part = part(completion);
        var region = book.read(part.caseNumber()).regionCode();
        var others = agencies.answeringFor(region, null).stream()
                .filter(agency -> !agency.id().equals(part.agencyId()) && !"COMMUNITY".equals(agency.kind()))
                .toList();
        var clauses = new ArrayList<Map<String, String>>();
        others.stream()
                .map(agency -> agency.id())
                .distinct()
                .forEach(agency -> agencies.dutiesOf(agency)
                        .forEach(clause -> clauses.add(
                                Map.of("value", clause.id(), "label", clause.number() + " " + clause.text()))));
        List<Map<String, String>> options = others.stream()
                .map(agency -> Map.of("value", agency.id(), "label", agency.name()))
                .toList();
        return Map.of(
                "outcome",
                "sign",
                "agencyOptions",
                options,
                "clauseOptions",
                clauses.stream().distinct().toList());
    }

    @Override
    public Map<String, String> unavailable(Completion completion) {
        return rules.hindrance(part(completion))
                .map(why -> Map.of("refuse", why))
                .orElse(Map.of());
    }

    /** Signing is always possible: only what a refusal needs is read, and only then. */
    @Override
    public String hindrance(String outcome, Completion completion) {
        return "refuse".equals(outcome) ? rules.hindrance(part(completion)).orElse(null) : null;
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of(
                "sign", "记你签收，后面的步骤归你办；报到和办结的时限从派单时算起。",
                "refuse", "交给你提出的部门答复；群众等的时限照走。对方不同意就由街道裁决，裁决后不能再退。");
    }
}
