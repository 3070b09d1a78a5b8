package org.shaodao.clock;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shaodao.register.Column;
import org.shaodao.register.Column.Choice;
import org.shaodao.register.Examiner;
import org.shaodao.register.Line;
import org.shaodao.register.LineTable;
import org.shaodao.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The register of clock policies: a line for each revision. One that holds is never changed, because clocks run by it;
 * another is added, with the day from which it holds.
 */
@Component
@Order(8)
class PolicyLines implements Register {

    static final Map<String, String> TIERS = new LinkedHashMap<>();

    private static final Map<String, String> TOLD = Map.of(
            "OWNER", "承办人",
            "HEAD", "部门负责人",
            "STREET", "街道",
            "PEACE_OFFICE", "平安办",
            "DUTY_LEADER", "值班领导",
            "COUNTY_LEADER", "县领导");

    static {
        TIERS.put("ROUTINE", "日常哨");
        TIERS.put("TOUGH", "攻坚哨");
        TIERS.put("EMERGENCY", "应急哨");
        TIERS.put(ClockPolicy.ANY_TIER, "不分等级");
    }

    private final PolicyBook book;
    private final PolicyShelf shelf;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PolicyLines(PolicyBook book, PolicyShelf shelf, Clock clock, ApplicationEventPublisher events) {
        this.book = book;
        this.shelf = shelf;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String code() {
        return "policies";
    }

    @Override
    public String name() {
        return "时限政策";
    }

    @Override
    public String about() {
        return "每一步有多少时间、到几成提醒谁。改时限就加一版，写明从哪天起；已经在走的时限照开始时的那一版。全市共用。";
    }

    @Override
    public List<Column> columns() {
        var units = Arrays.stream(BudgetUnit.values())
                .map(unit -> new Choice(unit.name(), unit.label()))
                .toList();
        return List.of(
                Column.choice(
                                "policy",
                                "时限",
                                book.names().stream()
                                        .map(one -> new Choice(one.code(), one.name()))
                                        .toList())
                        .unchangeable(),
                Column.choice("tier", "适用", choices(TIERS)).unchangeable(),
                Column.number("revision", "版次").mandatory().unchangeable().with("比现在最新的大一。"),
                Column.date("effectiveFrom", "从哪天起").mandatory().with("这天起新开始的时限照这一版。"),
                Column.number("amount", "多少").mandatory(),
                Column.choice("unit", "单位", units),
                Column.yesNo("roll", "逢假顺延").with("最后一天是放假的，延到下一个工作日。"),
                Column.yesNo("pausable", "能挂起"),
                Column.number("extensionMost", "最多延长").with("不能延长的留空。"),
                Column.choice("extensionUnit", "延长的单位", units).voluntary(),
                Column.choice(
                                "rungs",
                                "提醒和升级",
                                book.ladders().stream()
                                        .filter(rungs -> !rungs.isEmpty())
                                        .map(rungs -> new Choice(Rung.write(rungs), said(rungs)))
                                        .toList())
                        .voluntary()
                        .with("不提醒的留空。"),
                Column.text("source", "依据", 300).mandatory().with("法律法规和条款，或者哪份文件。"));
    }

    private static List<Choice> choices(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    private static String said(List<Rung> rungs) {
        return rungs.stream()
                .map(rung -> rung.percent() + "% "
                        + rung.tell().stream().map(TOLD::get).collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
    }

    @Override
    public String titleOf(Line line) {
        var cells = line.cells();
        return book.anyOf(cells.get("policy")).map(ClockPolicy::name).orElse(cells.get("policy")) + " "
                + TIERS.get(cells.get("tier")) + " 第 " + cells.get("revision") + " 版";
    }

    @Override
    public Optional<String> closedBecause(Line line) {
        return shelf.isSettled(line, Wording.day(clock.instant()))
                ? Optional.of("这一版已经生效，不改也不停用。要改的，照它另加一版。")
                : Optional.empty();
    }

    @Override
    public LineTable table() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("policy", "p.policy");
        cells.put("tier", "p.tier");
        cells.put("revision", "p.revision");
        cells.put("effectiveFrom", "p.effective_from");
        cells.put("amount", "p.budget_amount");
        cells.put("unit", "p.budget_unit");
        cells.put("roll", "case when p.roll then 'true' else 'false' end");
        cells.put("pausable", "case when p.pausable then 'true' else 'false' end");
        cells.put("extensionMost", "p.extension_most");
        cells.put("extensionUnit", "p.extension_unit");
        cells.put("rungs", "p.rungs");
        cells.put("source", "p.source");
        return new LineTable(
                "clock_policy",
                "clock_policy p",
                cells,
                "p.policy_key",
                null,
                null,
                List.of("p.name", "p.tier_name", "p.source"));
    }

    @Override
    public Examiner examiner() {
        return new PolicyExaminer(book, shelf, clock);
    }

    @Override
    public void written(int lines) {
        events.publishEvent(new PoliciesWritten(lines));
    }
}
