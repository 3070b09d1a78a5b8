package org.shaodao.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.LineMoved;
import org.shaodao.register.Lines;
import org.shaodao.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;

/** Lines of other registers go along with one that ends: examined, written and remembered as if somebody had done it. */
final class Following implements Follow {

    /** Where it writes. */
    record Desk(Upkeep upkeep, Lines lines, RegisterHistory history, ApplicationEventPublisher events) {}

    private final Desk desk;
    private final Endings endings;
    private final Viewer viewer;
    private final Ended ended;

    Following(Desk desk, Endings endings, Viewer viewer, Ended ended) {
        this.desk = desk;
        this.endings = endings;
        this.viewer = viewer;
        this.ended = ended;
    }

    @Override
    public void add(String code, List<Map<String, String>> cells) {
        var register = desk.upkeep().register(code);
        var examination = new Examination(register, viewer);
        write(
                register,
                examination,
                cells.stream().map(one -> examination.of(one, null)).toList());
    }

    @Override
    public void change(String code, Map<String, Map<String, String>> cells) {
        var register = desk.upkeep().register(code);
        var examination = new Examination(register, viewer);
        var verdicts = new ArrayList<Verdict>();
        desk.lines().named(register, List.copyOf(cells.keySet())).values().forEach(was -> {
            var becoming = new HashMap<>(was.cells());
            becoming.putAll(cells.get(was.key()));
            verdicts.add(examination.of(becoming, was));
        });
        write(register, examination, verdicts);
        verdicts.forEach(verdict ->
                desk.events().publishEvent(new LineMoved(code, verdict.was(), verdict.becomes(), viewer.actor())));
    }

    @Override
    public void end(String code, String key, @Nullable String successor) {
        var line = desk.upkeep().find(viewer, code, key);
        endings.endNow(
                viewer, desk.upkeep().register(code), new Ended(line, successor, ended.on(), ended.by(), ended.why()));
    }

    private void write(Register register, Examination examination, List<Verdict> verdicts) {
        verdicts.stream()
                .filter(verdict -> verdict.becomes() == null)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new Refused(
                            "successor-unfit",
                            register.name() + "跟不过去：" + wrong.faults().get(0).message(),
                            "successor");
                });
        var becoming = new ArrayList<Line>();
        verdicts.forEach(verdict -> becoming.add(verdict.becomes()));
        desk.lines().write(register, examination.examiner(), becoming);
        desk.history().add(register, verdicts, viewer.actor(), ended.why(), null);
    }
}
