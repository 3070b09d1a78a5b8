package org.shaodao.clock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.shaodao.clock.Clocks.Span;

/** Why a clock is due when it is, in one breath. */
final class Sentence {

    private final Reckoning clock;
    private final List<Span> spans;
    private final OptionalInt unpublished;

    Sentence(Reckoning clock, List<Span> spans, OptionalInt unpublished) {
        this.clock = clock;
        this.spans = spans;
        this.unpublished = unpublished;
    }

    String say() {
        var policy = clock.policy();
        var text = new StringBuilder(policy.tierName())
                .append(policy.fromWord())
                .append("后 ")
                .append(policy.budget().say())
                .append("内")
                .append(policy.act())
                .append("。")
                .append(String.join("，", counting()));
        for (var exception : exceptions()) {
            text.append("；").append(exception);
        }
        text.append("。");
        unpublished.ifPresent(year -> text.append(year).append(" 年放假安排未公布，暂按周末计算。"));
        return text.toString();
    }

    private List<String> counting() {
        return switch (clock.policy().budget().unit()) {
            case NATURAL_MINUTES -> List.of("日夜连着算，节假日也算");
            case NATURAL_DAYS -> naturalDays();
            case WORKING_DAYS -> {
                var words = new ArrayList<>(List.of(clock.policy().fromWord() + "当天不算"));
                words.addAll(calendarWords());
                yield words;
            }
            case WORKING_MINUTES -> {
                var words = new ArrayList<>(List.of("只算上班时间"));
                words.addAll(calendarWords());
                yield words;
            }
        };
    }

    private List<String> naturalDays() {
        var words = new ArrayList<>(List.of(clock.policy().fromWord() + "当天不算", "周末和节假日都算"));
        if (spans.stream().anyMatch(span -> "ROLLED".equals(span.kind()))) {
            words.add("最后一天逢休息日，顺延到下一个工作日");
        }
        return words;
    }

    /** Holidays and make-up days; weekends only when there is nothing rarer to name. */
    private List<String> calendarWords() {
        var words = new LinkedHashSet<String>();
        for (var span : spans) {
            if ("HOLIDAY".equals(span.kind())) {
                words.add(span.rule().replace("放假", "") + "不算");
            } else if (madeUp(span)) {
                words.add(Wording.weekday(Wording.day(span.from())) + "调休上班要算");
            }
        }
        if (words.isEmpty()) {
            spans.stream().filter(span -> "WEEKEND".equals(span.kind())).forEach(span -> words.add(span.rule() + "不算"));
        }
        return List.copyOf(words);
    }

    private static boolean madeUp(Span span) {
        return span.counted()
                && (span.rule().startsWith("调休上班")
                        || span.source() != null && span.source().startsWith("调休上班"));
    }

    private List<String> exceptions() {
        var words = new ArrayList<String>();
        for (var pause : clock.facts().pauses()) {
            var lost = Lost.by(pause, clock);
            if (!lost.isEmpty()) {
                words.add(pause.suspended() ? pause.reason() + "停了 " + lost : "做完又重开，中间 " + lost + "不算");
            }
        }
        if (clock.facts().extension() > 0) {
            words.add("批准延期 "
                    + new Budget(
                                    clock.facts().extension(),
                                    clock.policy().extension().unit())
                            .say());
        }
        if (!words.isEmpty()) {
            words.set(words.size() - 1, words.get(words.size() - 1) + Lost.shift(clock));
        }
        return words;
    }
}
