package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has the later tasks when one was given on: the colleague who took it over, or nobody of the agency it left. */
@ShaodaoTest
class HandingOnTest {

    private static final String DUZHUANG = "杜庄村";

    @Autowired
    Town town;

    @Autowired
    AgencyDirectory agencies;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Worklist worklist;

    @Test
    void whoeverTookTheCaseOverFromAColleagueAlsoHasWhatTheLeadAnswersInTheEndAndWhenItComesBack() {
        var number = signed("2026-07-06 09:00");
        var signer = town.someoneOf(dispatches.leadOf(number).orElseThrow().agencyId());
        var colleague = colleagueOf(signer);
        var row = town.task(signer, "department-response/reportIn", number);
        town.inTransaction(
                () -> worklist.handToColleague(signer, row.id(), colleague.officerId(), "明天起休假", row.version()));
        finish(colleague, number);
        assertThat(concluding(colleague, number)).isEqualTo(colleague.officerId());
        town.does(colleague, "whistle/conclude", number, Map.of("result", "医药费已结清，界桩恢复"));
        town.does(
                town.secretaryOf(DUZHUANG),
                "whistle/verify",
                number,
                Map.of("outcome", "notSolved", "reason", "界桩又被挪了"));
        assertThat(concluding(colleague, number)).isEqualTo(colleague.officerId());
    }

    @Test
    void whatWentToAnotherOfficeOfTheSameKindComesBackThere() {
        var number = signed("2026-07-13 09:00");
        var signer = town.someoneOf(dispatches.leadOf(number).orElseThrow().agencyId());
        finish(signer, number);
        var row = town.task(signer, "whistle/conclude", number);
        var bureau = worklist.open(signer, row.id()).moves().stream()
                .filter(move -> move.code().equals("moveQueue"))
                .findFirst()
                .orElseThrow()
                .targets()
                .get(0);
        town.inTransaction(() -> worklist.moveToQueue(signer, row.id(), bureau.id(), "由县局统一答复", row.version()));
        var there = town.someoneOf(bureau.id());
        town.does(there, "whistle/conclude", number, Map.of("result", "县局已处理完毕"));
        town.does(
                town.secretaryOf(DUZHUANG),
                "whistle/verify",
                number,
                Map.of("outcome", "notSolved", "reason", "界桩又被挪了"));
        assertThat(town.task(there, "whistle/conclude", number).queue()).isEqualTo(bureau.id());
    }

    private String signed(String at) {
        town.at(at);
        var number = town.blow(
                town.secretaryOf(DUZHUANG),
                Matters.homestead(town.community(DUZHUANG).code()));
        town.does(town.centreOf(DUZHUANG), "whistle/confirm", number, Map.of("outcome", "confirm"));
        for (var task : town.open(number)) {
            town.does(town.someoneOf(task.queue()), task.path(), number, Map.of("outcome", "sign"));
        }
        return number;
    }

    /** Everything the departments have to do, the lead's by this officer. */
    private void finish(Viewer lead, String number) {
        while (town.open(number).stream().noneMatch(task -> task.path().equals("whistle/conclude"))) {
            for (var task : town.open(number)) {
                var who = task.queue().equals(lead.agencyId()) ? lead : town.someoneOf(task.queue());
                town.does(
                        who,
                        task.path(),
                        number,
                        task.path().endsWith("reportIn")
                                ? Map.of(
                                        "arrivedAt",
                                        town.now()
                                                .atZone(org.shaodao.worktime.TownClock.ZONE)
                                                .toLocalDateTime()
                                                .withSecond(0)
                                                .withNano(0)
                                                .toString(),
                                        "finding",
                                        "界桩被挪了半米")
                                : Map.of("result", "已按职责办理完毕"));
            }
        }
    }

    private Long concluding(Viewer viewer, String number) {
        return town.task(viewer, "whistle/conclude", number).ownerId();
    }

    private Viewer colleagueOf(Viewer signer) {
        return agencies.officersOf(signer.agencyId()).stream()
                .filter(officer -> officer.id() != signer.officerId())
                .findFirst()
                .map(officer -> town.officer(officer.id()))
                .orElseThrow();
    }
}
