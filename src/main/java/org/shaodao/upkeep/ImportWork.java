package org.shaodao.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.register.Line;
import org.shaodao.register.Lines;
import org.shaodao.upkeep.Endings.Order;
import org.shaodao.upkeep.ImportJudge.Judged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Examines and brings in workbooks in the background, one after the other on each node. */
@Component
class ImportWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int CHUNK = 1000;
    private static final Duration FORSAKEN_LOOK = Duration.ofMinutes(2);

    /** Writing is one transaction: nothing is seen of it meanwhile. */
    private static final Duration FORSAKEN_WRITING = Duration.ofMinutes(10);

    private static final String CHANGED_MEANWHILE = "预览以后有别人改了底册，什么也没有导入。已经重新看过一遍，请再看看。";

    private final ImportRolls rolls;
    private final Upkeep upkeep;
    private final Lines lines;
    private final RegisterHistory history;
    private final Endings endings;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Background background = new Background("register-import");

    ImportWork(
            ImportRolls rolls,
            Upkeep upkeep,
            Lines lines,
            RegisterHistory history,
            Endings endings,
            Viewers viewers,
            TransactionTemplate transaction) {
        this.rolls = rolls;
        this.upkeep = upkeep;
        this.lines = lines;
        this.history = history;
        this.endings = endings;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    /** Begins when the caller's transaction is committed. */
    void examineLater(long id) {
        background.beginAfterCommit(() -> examine(id, null));
    }

    /** Begins when the caller's transaction is committed. */
    void applyLater(long id) {
        background.beginAfterCommit(() -> apply(id));
    }

    /** What a node that died had begun: nothing of it is half done, so it is done again. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void takeUp() {
        rolls.forsaken(ImportState.CHECKING, FORSAKEN_LOOK).stream()
                .filter(view -> rolls.move(view.id(), view.state(), view.state(), view.version()))
                .forEach(view -> background.begin(() -> examine(view.id(), null)));
        rolls.forsaken(ImportState.APPLYING, FORSAKEN_WRITING).stream()
                .filter(view -> rolls.move(view.id(), view.state(), view.state(), view.version()))
                .forEach(view -> background.begin(() -> apply(view.id())));
    }

    private void examine(long id, String remark) {
        try {
            var view = rolls.find(id).orElseThrow();
            var judge = judge(view);
            int done = 0;
            for (var rows = rolls.rows(id, null, 0, CHUNK);
                    !rows.isEmpty();
                    rows = rolls.rows(id, null, last(rows), CHUNK)) {
                rolls.judged(id, judge.judge(rows).stream().map(Judged::row).toList());
                done += rows.size();
                rolls.progress(id, done);
            }
            rolls.rest(id, ImportState.CHECKED, remark);
        } catch (RuntimeException failed) {
            fail(id, failed);
        }
    }

    /** All good rows or none: what has become wrong since the preview stops the whole. */
    private void apply(long id) {
        try {
            var whole = transaction.execute(status -> {
                if (!bringIn(rolls.find(id).orElseThrow())) {
                    status.setRollbackOnly();
                    return false;
                }
                rolls.rest(id, ImportState.DONE, null);
                return true;
            });
            if (Boolean.FALSE.equals(whole)) {
                examine(id, CHANGED_MEANWHILE);
            }
        } catch (Refused refused) {
            rolls.rest(id, ImportState.FAILED, "没有导入，什么也没有改变：" + refused.getMessage());
        } catch (RuntimeException failed) {
            fail(id, failed);
        }
    }

    private boolean bringIn(ImportView view) {
        var judge = judge(view);
        for (var rows = rolls.rows(view.id(), null, 0, CHUNK);
                !rows.isEmpty();
                rows = rolls.rows(view.id(), null, last(rows), CHUNK)) {
            var good = rows.stream().filter(row -> !row.wrong()).toList();
            var judged = judge.judge(good);
            if (judged.stream().anyMatch(one -> one.row().wrong())) {
                return false;
            }
            write(view, judge, judged);
        }
        return true;
    }

    private void write(ImportView view, ImportJudge judge, List<Judged> judged) {
        var verdicts = judged.stream()
                .map(Judged::verdict)
                .filter(verdict -> verdict.kind() != Verdict.Kind.SAME)
                .toList();
        var register = upkeep.register(view.register());
        var by = viewer(view);
        var written = verdicts.stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.ENDED)
                .toList();
        var becoming = new ArrayList<Line>();
        written.forEach(verdict -> becoming.add(verdict.becomes()));
        lines.write(register, judge.examination().examiner(), becoming);
        history.add(register, written, by.actor(), null, view.fileName());
        written.forEach(verdict -> upkeep.tell(register, verdict, by.actor()));
        verdicts.stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.ENDED)
                .map(Verdict::becomes)
                .forEach(ended -> endings.end(
                        by,
                        register.code(),
                        ended.key(),
                        new Order(
                                ended.endedOn(), ended.successor(), "随文件“" + view.fileName() + "”", ended.version())));
    }

    private ImportJudge judge(ImportView view) {
        return new ImportJudge(lines, upkeep.register(view.register()), endings, viewer(view));
    }

    /** As the person may now: whoever has lost the region or the account brings nothing in. */
    private Viewer viewer(ImportView view) {
        return viewers.of(view.officerId(), "电脑");
    }

    private static int last(List<ImportRow> rows) {
        return rows.get(rows.size() - 1).number();
    }

    private void fail(long id, RuntimeException failed) {
        log.warn("import {} failed", id, failed);
        rolls.rest(id, ImportState.FAILED, "没有导入，什么也没有改变。请重新上传；还不行，请告诉系统管理员。");
    }

    /** Until everything that was begun is finished. */
    void awaitRest() throws ExecutionException, InterruptedException {
        background.awaitRest();
    }

    @Override
    public void destroy() throws InterruptedException {
        background.end();
    }
}
