package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.POLICE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worklist.Reconciliation.Difference;
import org.shaodao.worklist.Reconciliation.Kind;
import org.springframework.beans.factory.annotation.Autowired;

class ReconcilerTest extends WorklistTestBase {

    @Autowired
    private Reconciliation reconciliation;

    @Test
    void twoSidesThatAgreeAreReportedAsSuch() {
        for (int i = 0; i < 3; i++) {
            appearsIn("c" + i, "t" + i, HOUSING);
        }

        var report = reconciliation.compare();

        assertThat(report.differences()).isEmpty();
        assertThat(report.engineTasks()).isEqualTo(3);
        assertThat(summaries()).containsExactly("任务表与引擎一致");
    }

    @Test
    void whatIsBrokenOnOneSideIsFoundAndWrittenDownButNotRepaired() {
        appearsIn("c1", "t1", HOUSING);
        appearsIn("c2", "t2", HOUSING);
        appearsIn("c3", "t3", HOUSING);
        appearsIn("c4", "t4", HOUSING);
        engine.open.remove("t1");
        jdbc.update("delete from task_entry where task_id = 't2'");
        engine.open.put("t3", PaperEngine.task("t3", "c3", POLICE, Map.of()));

        var report = reconciliation.compare();

        assertThat(report.differences())
                .extracting(Difference::taskId, Difference::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("t1", Kind.ROW_LEFT_OVER),
                        org.assertj.core.groups.Tuple.tuple("t2", Kind.ROW_MISSING),
                        org.assertj.core.groups.Tuple.tuple("t3", Kind.OTHER_QUEUE));
        assertThat(summaries()).containsExactly("任务表与引擎有 3 处不一致");
        assertThat(reconciliation.compare().differences()).hasSize(3);
    }

    private List<String> summaries() {
        return jdbc.queryForList("select summary from audit_entry", String.class);
    }
}
