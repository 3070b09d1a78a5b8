package org.shaodao.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;

/** Judges revisions of policies: what holds or has been used stays as it is, a new one is the next and begins no earlier. */
final class PolicyExaminer implements Examiner {

    private static final List<String> WRITTEN = List.of(
            "effectiveFrom", "amount", "unit", "roll", "pausable", "extensionMost", "extensionUnit", "rungs", "source");

    private final PolicyBook book;
    private final PolicyShelf shelf;
    private final Clock clock;
    private final Map<String, Integer> newest = new HashMap<>();

    PolicyExaminer(PolicyBook book, PolicyShelf shelf, Clock clock) {
        this.book = book;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public String keyOf(Map<String, String> cells) {
        return tierOf(cells) + "~" + cells.get("revision");
    }

    private static String tierOf(Map<String, String> cells) {
        return cells.get("policy") + "~" + cells.get("tier");
    }

    @Override
    public List<Fault> examine(Map<String, String> cells, Line was) {
        if (was != null
                && WRITTEN.stream()
                        .allMatch(one -> cells.get(one).equals(was.cells().get(one)))) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (was == null) {
            next(cells, faults);
        } else if (shelf.isSettled(was, today())) {
            return List.of(new Fault("effectiveFrom", "这一版已经生效，有时限照它在走，不能改。要改的，另加一版。"));
        }
        if (LocalDate.parse(cells.get("effectiveFrom")).isBefore(today())) {
            faults.add(new Fault("effectiveFrom", "不能早于今天：已经开始的时限不改。"));
        }
        if (Long.parseLong(cells.get("amount")) < 1) {
            faults.add(new Fault("amount", "至少是 1。"));
        }
        if (cells.get("extensionMost").isEmpty() != cells.get("extensionUnit").isEmpty()) {
            faults.add(new Fault("extensionMost", "最多延长多少和单位，要填都填，不填都不填。"));
        }
        if (cells.get("extensionMost").equals("0")) {
            faults.add(new Fault("extensionMost", "至少是 1；不能延长的留空。"));
        }
        if (faults.isEmpty()) {
            newest.merge(tierOf(cells), Integer.valueOf(cells.get("revision")), Math::max);
        }
        return faults;
    }

    private void next(Map<String, String> cells, List<Fault> faults) {
        int known = newest.getOrDefault(
                tierOf(cells),
                book.newest(cells.get("policy"), cells.get("tier"))
                        .map(ClockPolicy::revision)
                        .orElse(0));
        if (!cells.get("revision").equals(String.valueOf(known + 1))) {
            faults.add(new Fault("revision", "下一版是第 " + (known + 1) + " 版。"));
        }
    }

    private LocalDate today() {
        return Wording.day(clock.instant());
    }

    /** The whole town's. */
    @Override
    public String regionPath(Map<String, String> cells) {
        return "";
    }

    @Override
    public Map<String, Object> stored(Map<String, String> cells) {
        var like = book.newest(cells.get("policy"), cells.get("tier"))
                .or(() -> book.anyOf(cells.get("policy")))
                .orElseThrow();
        var extension = cells.get("extensionMost");
        var stored = new HashMap<String, Object>();
        stored.put("policy", cells.get("policy"));
        stored.put("tier", cells.get("tier"));
        stored.put("revision", Integer.valueOf(cells.get("revision")));
        stored.put("name", like.name());
        stored.put("tier_name", tierName(cells.get("tier")));
        stored.put("budget_amount", Integer.valueOf(cells.get("amount")));
        stored.put("budget_unit", cells.get("unit"));
        stored.put("roll", Boolean.valueOf(cells.get("roll")));
        stored.put("pausable", Boolean.valueOf(cells.get("pausable")));
        stored.put("anew", like.anew());
        stored.put("extension_most", extension.isEmpty() ? null : Integer.valueOf(extension));
        stored.put("extension_unit", extension.isEmpty() ? null : cells.get("extensionUnit"));
        stored.put("from_word", like.fromWord());
        stored.put("act", like.act());
        stored.put("rungs", cells.get("rungs"));
        stored.put("source", cells.get("source"));
        stored.put("effective_from", LocalDate.parse(cells.get("effectiveFrom")));
        stored.put("loaded_at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        stored.put("origin", "TOWN");
        return stored;
    }

    /** As sentences say it: nothing for a policy that is the same for all. */
    private static String tierName(String tier) {
        return tier.equals(ClockPolicy.ANY_TIER) ? "" : PolicyLines.TIERS.get(tier);
    }
}
