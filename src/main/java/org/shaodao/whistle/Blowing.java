package org.shaodao.whistle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseProtection;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.PartyInText;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.engine.Processes;
import org.shaodao.evidence.Attachments;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.whistle.internal.Catalogue;
import org.shaodao.whistle.internal.Grader;
import org.shaodao.whistle.internal.Grader.Facts;
import org.shaodao.whistle.internal.Grader.ProposedLevel;
import org.shaodao.whistle.internal.OwnPlaces;
import org.shaodao.whistle.internal.ProtectionPolicy;
import org.shaodao.whistle.internal.WhistleNumbers;
import org.shaodao.whistle.internal.Wishlist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Blows a whistle: record, parties, evidence, number and diagram in one transaction. */
@Service
public class Blowing {

    private static final int TITLE = 24;

    private final WhistleBook book;
    private final WhistleNumbers numbers;
    private final Grader grader;
    private final Wishlist wishlist;
    private final Catalogue catalogue;
    private final OwnPlaces places;
    private final CaseScope scope;
    private final IdentityVault vault;
    private final CaseProtection protection;
    private final ProtectionPolicy policy;
    private final Attachments attachments;
    private final Processes processes;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Blowing(
            WhistleBook book,
            WhistleNumbers numbers,
            Grader grader,
            Wishlist wishlist,
            Catalogue catalogue,
            OwnPlaces places,
            CaseScope scope,
            IdentityVault vault,
            CaseProtection protection,
            ProtectionPolicy policy,
            Attachments attachments,
            Processes processes,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.book = book;
        this.numbers = numbers;
        this.grader = grader;
        this.wishlist = wishlist;
        this.catalogue = catalogue;
        this.places = places;
        this.scope = scope;
        this.vault = vault;
        this.protection = protection;
        this.policy = policy;
        this.attachments = attachments;
        this.processes = processes;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @return the whistle, with its number, on its way */
    @Transactional(propagation = Propagation.MANDATORY)
    public Whistle blow(Viewer viewer, BlowWhistle form) {
        requireNobodyNamed(form);
        var region = placeOf(viewer, form);
        var facts = new Facts(form.type(), form.harm(), form.persons(), form.minor(), form.weapon(), region.code());
        var proposed = grader.level(facts);
        requireReason(form, proposed);
        var wishes = wishlist.settle(
                region.code(),
                grader.departments(facts, form.level(), form.text(), grader.like(facts, form.text())),
                form.departments(),
                form.departmentsReason(),
                Wishlist.Fields.OF_WHISTLE);
        var number = numbers.next(facts.county());
        var whistle =
                book.enter(number, matter(form, region), grading(form, proposed), viewer, wishes, clock.instant());
        scope.open(number, region.path(), whistle.id());
        scope.admit(number, viewer.agencyId());
        vault.keep(number, form.parties().stream().map(Blowing::party).toList());
        attachments.bind(form.attachments(), number, viewer);
        audit.record(
                "WHISTLE_BLOWN", number, viewer.actor(), "吹哨：" + whistle.title(), details(whistle, wishes, proposed));
        policy.of(form.type()).ifPresent(rule -> protection.protect(viewer, number, rule.roles(), rule.reason(), 0));
        processes.start("whistle", number, decisions(whistle));
        return whistle;
    }

    private static void requireNobodyNamed(BlowWhistle form) {
        var parties = form.parties().stream().map(Blowing::party).toList();
        PartyInText.refuse(parties, "title", form.title());
        PartyInText.refuse(parties, "text", form.text());
        PartyInText.refuse(parties, "tried", form.tried());
        PartyInText.refuse(parties, "place", form.place());
        PartyInText.refuse(parties, "levelReason", form.levelReason());
        PartyInText.refuse(parties, "departmentsReason", form.departmentsReason());
    }

    private RegionView placeOf(Viewer viewer, BlowWhistle form) {
        if (!catalogue.knowsType(form.type())) {
            throw new Refused("unknown-type", "没有这个类型，请从列表里选。", "type");
        }
        return places.of(viewer, form.regionCode());
    }

    private static void requireReason(BlowWhistle form, ProposedLevel proposed) {
        if (form.level() != proposed.level()
                && (form.levelReason() == null || form.levelReason().isBlank())) {
            throw new Refused("level-reason-missing", "系统建议" + proposed.level().label() + "，要改级别请写明原因。", "levelReason");
        }
    }

    private Whistle.Grading grading(BlowWhistle form, ProposedLevel proposed) {
        try {
            var rule = json.writeValueAsString(
                    Map.of("table", proposed.table(), "row", proposed.row(), "reason", proposed.reason()));
            var reason = form.level() == proposed.level() ? null : form.levelReason();
            return new Whistle.Grading(form.level(), proposed.level(), reason, rule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Whistle.Matter matter(BlowWhistle form, RegionView region) {
        var point = form.point();
        return new Whistle.Matter(
                titleOf(form),
                form.type(),
                form.text().strip(),
                form.tried().strip(),
                form.harm(),
                form.persons(),
                form.minor(),
                form.weapon(),
                region.code(),
                region.path(),
                form.place().strip(),
                point == null ? null : point.lat(),
                point == null ? null : point.lng());
    }

    /** The first sentence of the text, at most 24 characters, where no title was given. */
    static String titleOf(BlowWhistle form) {
        if (form.title() != null && !form.title().isBlank()) {
            return form.title().strip();
        }
        var first = form.text().strip().split("[。！？；，\\n!?;,]", 2)[0];
        var length = first.codePointCount(0, first.length());
        return length <= TITLE ? first : first.substring(0, first.offsetByCodePoints(0, TITLE)) + "…";
    }

    private static Party party(BlowWhistle.PartyForm form) {
        return new Party(form.name(), form.role(), form.phone(), form.idNumber(), form.address(), form.minor());
    }

    private static Map<String, Object> decisions(Whistle whistle) {
        var decisions = new LinkedHashMap<String, Object>();
        decisions.put("level", whistle.level().name());
        decisions.put("emergency", whistle.level() == WhistleLevel.EMERGENCY);
        decisions.put("blower", String.valueOf(whistle.blowerId()));
        return decisions;
    }

    private static Map<String, Object> details(Whistle whistle, List<Proposal> wishes, ProposedLevel proposed) {
        var details = new LinkedHashMap<String, Object>();
        details.put("级别", whistle.level().label());
        details.put("定级依据", proposed.table() + "第 " + proposed.row() + " 行：" + proposed.reason());
        if (whistle.levelReason() != null) {
            details.put("改级别的原因", whistle.levelReason());
        }
        details.put(
                "请来",
                wishes.stream()
                        .map(wish -> wish.agencyName() + (wish.leads() ? "（主办）" : "（协办）"))
                        .toList());
        return details;
    }
}
