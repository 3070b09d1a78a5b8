package org.shaodao.access.sweep;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shaodao.clock.ClockRequests.Kind;
import org.shaodao.clock.Clocks;
import org.shaodao.evidence.Attachments;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Town;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.BlowWhistle.Department;
import org.shaodao.whistle.BlowWhistle.PartyForm;
import org.shaodao.whistle.CaseClockDesk;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.CaseTalk.NoteKind;

/** Plants three matters in a community that say one word wherever people write: refused and ruled, waiting, returned. */
final class Planted {

    private final Town town;
    private final CaseWork work;
    private final Attachments attachments;
    private final CaseTalk talk;
    private final CaseClockDesk desk;
    private final Clocks clocks;

    Planted(Town town, Attachments attachments, CaseTalk talk, CaseClockDesk desk, Clocks clocks) {
        this.town = town;
        this.work = new CaseWork(town);
        this.attachments = attachments;
        this.talk = talk;
        this.desk = desk;
        this.clocks = clocks;
    }

    /**
     * @param regionCode where
     * @param ruled number of the case whose departments are at work after a ruling
     * @param waiting number of the case that waits for its street
     * @param returned number of the case that waits for its community
     * @param attachment of the ruled case
     * @param request for more time in the ruled case
     */
    record Matters(String regionCode, String ruled, String waiting, String returned, long attachment, long request) {}

    /** In one transaction each, as from the screen. */
    Matters in(String community, String word) {
        var code = town.community(community).code();
        var secretary = town.secretaryOf(community);
        var file = attachments.upload(secretary, word + ".txt", stream(word)).id();
        var ruled = town.blow(secretary, matter(community, word, List.of(file)));
        work.confirms(town.centreOf(community), ruled);
        dispute(community, word, ruled);
        var request = talk(community, word, ruled);
        var waiting = town.blow(secretary, matter(community, word + "二号", List.of()));
        var returned = town.blow(secretary, matter(community, word + "三号", List.of()));
        work.returns(town.centreOf(community), returned, word + "拍一张近照");
        return new Matters(code, ruled, waiting, returned, file, request);
    }

    private void dispute(String community, String word, String number) {
        var housing = town.agency("HOUSING", community).id();
        var transport = town.agency("TRANSPORT", community).id();
        var ofHousing = town.officerOf("HOUSING", community);
        work.refuses(ofHousing, number, transport, word + "这段路移交给交通了");
        work.objects(town.officerOf("TRANSPORT", community), number, housing, word + "移交的是车行道");
        work.rules(town.centreOf(community), number, housing, List.of(transport), word + "是管线井盖，由住建主办");
        work.signs(ofHousing, number);
    }

    private long talk(String community, String word, String number) {
        var housing = town.officerOf("HOUSING", community);
        var secretary = town.secretaryOf(community);
        town.inTransaction(() -> {
            talk.note(housing, number, NoteKind.PROGRESS, word + "已经围挡", List.of());
            talk.urge(secretary, number, null);
            talk.copy(
                    secretary,
                    number,
                    List.of(
                            town.agency("COURT", community).id(),
                            town.agency("JUDICIAL", community).id(),
                            town.agency("FEDERATION", community).id()),
                    List.of(),
                    word + "请知悉");
        });
        var clock = clocks.ofCase(number).stream()
                .filter(one ->
                        one.policy().equals("RESULT") && housing.agencyId().equals(one.agencyId()))
                .findFirst()
                .orElseThrow();
        return desk.ask(housing, clock.id(), Kind.EXTEND, null, word + "等配件", null, 1)
                .id();
    }

    private BlowWhistle matter(String community, String word, List<Long> files) {
        return new BlowWhistle(
                null,
                "ROAD_FACILITY",
                WhistleLevel.TOUGH,
                word + "按现场情况定",
                word + "的井盖塌了一角，三十户进出要绕行，夜里有人绊倒。",
                word + "已放锥桶，问过物业。",
                "THREAT",
                "SOME",
                false,
                false,
                town.community(community).code(),
                word + "路口东北角",
                null,
                List.of(
                        new PartyForm(word + "甲", "VICTIM", "13800000199", null, word + "路 1 号", false),
                        new PartyForm(word + "乙", "WITNESS", null, null, null, true)),
                List.of(
                        new Department(town.agency("HOUSING", community).id(), "LEAD"),
                        new Department(town.agency("FIRE", community).id(), "ASSIST")),
                word + "路段要消防看水压",
                files);
    }

    private static ByteArrayInputStream stream(String word) {
        return new ByteArrayInputStream((word + "现场记录").getBytes(StandardCharsets.UTF_8));
    }
}
