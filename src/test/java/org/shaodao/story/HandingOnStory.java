package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.support.Matters;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has the later tasks when one was given on: the colleague who took it over, or nobody of the agency it left. */
abstract class HandingOnStory extends StoryGround {

    @Autowired
    AgencyDirectory agencies;

    @Autowired
    Worklist worklist;

    @Test
    void whoeverTookTheCaseOverFromAColleagueAlsoHasWhatTheLeadAnswersInTheEndAndWhenItComesBack() {
        var number = signed("2026-07-06 09:00");
        var signer = leadOf(number);
        var colleague = colleagueOf(signer);
        var row = town.task(signer, "department-response/reportIn", number);
        town.inTransaction(
                () -> worklist.handToColleague(signer, row.id(), colleague.officerId(), "明天起休假", row.version()));
        finish(colleague, number);
        assertThat(concluding(colleague, number).ownerId()).isEqualTo(colleague.officerId());
        work.concludes(colleague, number, "医药费已结清，界桩恢复");
        work.notSolved(town.secretaryOf(DUZHUANG), number, "界桩又被挪了");
        assertThat(concluding(colleague, number).ownerId()).isEqualTo(colleague.officerId());
    }

    @Test
    void whoeverTookOverTheAnswerOfTheLeadHasItAgainWhenItComesBack() {
        var number = signed("2026-07-20 09:00");
        var signer = leadOf(number);
        var colleague = colleagueOf(signer);
        finish(signer, number);
        var row = concluding(signer, number);
        assertThat(row.ownerId()).isEqualTo(signer.officerId());
        town.inTransaction(
                () -> worklist.handToColleague(signer, row.id(), colleague.officerId(), "明天起休假", row.version()));
        work.concludes(colleague, number, "医药费已结清，界桩恢复");
        work.notSolved(town.secretaryOf(DUZHUANG), number, "界桩又被挪了");
        assertThat(concluding(colleague, number).ownerId()).isEqualTo(colleague.officerId());
    }

    @Test
    void whatWentToAnotherOfficeOfTheSameKindComesBackThere() {
        var number = signed("2026-07-13 09:00");
        var signer = leadOf(number);
        finish(signer, number);
        var row = concluding(signer, number);
        var bureau = worklist.open(signer, row.id()).moves().stream()
                .filter(move -> move.code().equals("moveQueue"))
                .findFirst()
                .orElseThrow()
                .targets()
                .get(0);
        town.inTransaction(() -> worklist.moveToQueue(signer, row.id(), bureau.id(), "由县局统一答复", row.version()));
        var there = town.someoneOf(bureau.id());
        work.concludes(there, number, "县局已处理完毕");
        work.notSolved(town.secretaryOf(DUZHUANG), number, "界桩又被挪了");
        assertThat(concluding(there, number).queue()).isEqualTo(bureau.id());
    }

    private String signed(String at) {
        var number = confirmed(at, DUZHUANG, Matters::homestead);
        town.open(number).forEach(task -> work.signs(town.someoneOf(task.queue()), number));
        return number;
    }

    private Viewer leadOf(String number) {
        return town.someoneOf(dispatches.leadOf(number).orElseThrow().agencyId());
    }

    /** Everything the departments have to do, the lead's by this officer. */
    private void finish(Viewer lead, String number) {
        while (town.open(number).stream().noneMatch(task -> task.path().equals("whistle/conclude"))) {
            town.open(number).forEach(task -> work(task, lead, number));
        }
    }

    private void work(TaskRow task, Viewer lead, String number) {
        var who = task.queue().equals(lead.agencyId()) ? lead : town.someoneOf(task.queue());
        if (task.path().endsWith("reportIn")) {
            work.reportsIn(who, number);
        } else {
            work.handles(who, number, "已按职责办理完毕");
        }
    }

    private TaskRow concluding(Viewer viewer, String number) {
        return town.task(viewer, "whistle/conclude", number);
    }

    private Viewer colleagueOf(Viewer signer) {
        return agencies.officersOf(signer.agencyId()).stream()
                .filter(officer -> officer.id() != signer.officerId())
                .findFirst()
                .map(officer -> town.officer(officer.id()))
                .orElseThrow();
    }
}
