package org.shaodao.whistle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.clock.Clocks;
import org.shaodao.whistle.Precedents.LikePrecedent;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.internal.Grader.Facts;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would happen if the whistle were blown now: level, departments, and every step's latest instant. */
@Component
public class Preview {

    private final OwnPlaces places;
    private final Grader grader;
    private final Clocks clocks;
    private final AgencyDirectory agencies;
    private final Clock clock;

    Preview(OwnPlaces places, Grader grader, Clocks clocks, AgencyDirectory agencies, Clock clock) {
        this.places = places;
        this.grader = grader;
        this.clocks = clocks;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Schema(name = "WhistlePreview", description = "吹出去以后会怎样")
    public record WhistlePreview(
            WhistleLevel level,
            WhistleLevel proposedLevel,
            LevelRule levelRule,
            List<Proposal> departments,
            List<Step> clocks,
            List<LikePrecedent> precedents) {}

    @Schema(name = "LevelRule", description = "定级依据")
    public record LevelRule(String table, int row, String reason) {}

    /**
     * @param dueAt the latest instant when every step before it uses its whole time
     * @param unpublished the sentence that a year it crosses into has no holidays yet
     */
    @Schema(name = "PreviewStep", description = "一步的最晚时间")
    public record Step(
            String policy,
            String name,
            String who,
            String budget,
            Instant dueAt,
            @Nullable String unpublished) {}

    /** @throws org.shaodao.Refused when the person may not blow there */
    @Transactional(readOnly = true)
    public WhistlePreview of(Viewer viewer, Facts facts, String text, WhistleLevel chosen) {
        places.of(viewer, facts.regionCode());
        var proposed = grader.level(facts);
        var level = chosen == null ? proposed.level() : chosen;
        var like = grader.like(facts, text);
        var departments = grader.departments(facts, level, text, like);
        return new WhistlePreview(
                level,
                proposed.level(),
                new LevelRule(proposed.table(), proposed.row(), proposed.reason()),
                departments,
                steps(facts, level, departments),
                like);
    }

    /** The steps of a whistle of this level for these departments, from now. */
    public List<Step> steps(Facts facts, WhistleLevel level, List<Proposal> departments) {
        var steps = new ArrayList<Step>();
        var dispatched = clock.instant();
        if (level != WhistleLevel.EMERGENCY) {
            var centre = agencies.responsibleFor("CENTRE", facts.regionCode()).orElseThrow();
            var confirm = step("CONFIRM", level, centre.id(), centre.shortName(), dispatched);
            steps.add(confirm);
            dispatched = confirm.dueAt();
        }
        var lead = departments.stream().filter(Proposal::leads).findFirst();
        if (lead.isEmpty()) {
            return steps;
        }
        var agency = lead.get().agencyId();
        var all = departments.stream()
                .map(one -> agencies.get(one.agencyId()).shortName())
                .toList();
        var who = String.join("、", all);
        var from = dispatched;
        steps.add(step("SIGN", level, agency, who, from));
        steps.add(step("CONTACT", level, agency, "部门联系你", from));
        steps.add(step("REPORT_IN", level, agency, who, from));
        if (level == WhistleLevel.EMERGENCY) {
            steps.add(step("FIRST_ANSWER", level, agency, who, from));
        }
        steps.add(step("RESULT", level, agency, who, from));
        return steps;
    }

    private Step step(String policy, WhistleLevel level, String agency, String who, Instant from) {
        var explained = clocks.explainIfStarted(policy, level.name(), agency, from);
        return new Step(
                policy,
                explained.name(),
                who,
                explained.budget(),
                explained.dueAt(),
                explained.facts().get("unpublished"));
    }
}
