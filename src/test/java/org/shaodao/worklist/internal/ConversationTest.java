package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.LI;
import static org.shaodao.worklist.internal.WorklistGround.POLICE;
import static org.shaodao.worklist.internal.WorklistGround.WANG;
import static org.shaodao.worklist.internal.WorklistGround.ZHANG;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.shaodao.worklist.Copied;
import org.shaodao.worklist.NoteWritten;
import org.shaodao.worklist.Urged;
import org.springframework.beans.factory.annotation.Autowired;

class ConversationTest extends WorklistTestBase {

    @Autowired
    private CaseScope scope;

    @Test
    void aNoteStandsInTheTimelineWithItsFiles() {
        talk.note(WANG, CASE, NoteKind.PROGRESS, " 已围挡 ", List.of(3L));

        var entry = audit.ofCase(CASE, 0, 1).get(0);
        assertThat(entry.kind()).isEqualTo("NOTE_PROGRESS");
        assertThat(entry.details()).containsEntry("text", "已围挡").containsEntry("attachments", List.of(3));
    }

    @Test
    void aNoteTellsWhichAgencyHasSpokenAndHow() {
        talk.note(WANG, CASE, NoteKind.CONTACT, "已电话联系书记", List.of());

        assertThat(heard.only(NoteWritten.class)).isEqualTo(new NoteWritten(CASE, HOUSING, NoteKind.CONTACT));
    }

    @Test
    void anUrgeReachesOtherAgenciesOncePerFourHours() {
        appears("t1", HOUSING);
        appears("t2", POLICE);

        assertThat(talk.urge(ZHANG, CASE, null)).extracting("id").containsExactly("t1");
        assertThat(heard.only(Urged.class).byAgency()).isEqualTo("将官池派出所");
        clock.pass(Duration.ofHours(3));
        assertThatThrownBy(() -> talk.urge(ZHANG, CASE, HOUSING))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.type()).isEqualTo("urged-already"))
                .hasMessage("9:00 已由 张警官 催办过，13:00 以后可以再催。");
        clock.pass(Duration.ofHours(1));
        assertThat(talk.urge(ZHANG, CASE, HOUSING)).hasSize(1);

        assertThat(lists.urgesFor(LI, 10)).extracting("from").containsExactly("将官池派出所 张警官", "将官池派出所 张警官");
        worklist.claim(WANG, "t1", 0);
        assertThat(lists.urgesFor(LI, 10)).as("the colleague has it now").isEmpty();
    }

    @Test
    void thereIsNothingToUrgeWhereNobodyElseIsBusy() {
        appears("t2", POLICE);

        assertThatThrownBy(() -> talk.urge(ZHANG, CASE, null))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.type()).isEqualTo("nothing-to-urge"));
    }

    @Test
    void aCopyLetsAgenciesAndPeopleReadTheCase() {
        talk.copy(WANG, CASE, List.of(POLICE, POLICE), List.of(8L), "请知悉");
        talk.copy(WANG, CASE, List.of(POLICE), List.of(), null);

        verify(scope, org.mockito.Mockito.atLeastOnce()).admit(CASE, POLICE);
        verify(scope, org.mockito.Mockito.atLeastOnce()).admitOfficer(CASE, 8L);
        var copied = (Copied) heard.events.get(0);
        assertThat(copied.agencies()).containsExactly(POLICE);
        assertThat(copied.officers()).containsExactly(8L);
        assertThat(audit.ofCase(CASE, 0, 9)).extracting("summary").containsExactly("抄送 将官池派出所", "抄送 将官池派出所、李某");
        assertThatThrownBy(() -> talk.copy(WANG, CASE, List.of(), List.of(), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> talk.copy(WANG, CASE, List.of("nowhere"), List.of(), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void concernedIsWhoHasOrHadATaskStartedItOrFollowsIt() {
        inTransaction(() -> audit.record("WHISTLE_BLOWN", CASE, ZHANG.actor(), "吹哨", null));
        appears("t1", HOUSING);
        worklist.complete(WANG, "t1", sign(0));
        talk.copy(WANG, CASE, List.of(), List.of(8L), null);

        assertThat(talk.concerned(CASE)).containsExactlyInAnyOrder(7L, 8L, 20L);
    }
}
