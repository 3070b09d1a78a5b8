package org.shaodao.register;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what people typed into the form in which it is kept, or says what is wrong with it. */
public final class CellReader {

    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> cells = new HashMap<>();

    /** @param typed what was typed, by column; a column that is missing is empty */
    public CellReader(List<Column> columns, Map<String, String> typed) {
        columns.stream().filter(Column::written).forEach(column -> read(column, typed.get(column.name())));
    }

    /** Every column that is filled in; an empty text for nothing. */
    public Map<String, String> cells() {
        return Map.copyOf(cells);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void read(Column column, String typed) {
        var text = typed == null ? "" : typed.strip();
        cells.put(column.name(), text);
        if (text.isEmpty()) {
            check(!column.required(), column, "请填写。");
        } else if (legible(column, text)) {
            take(column, text);
        }
    }

    private boolean legible(Column column, String text) {
        if (text.codePoints().anyMatch(CellReader::hidden)) {
            return check(false, column, "里面有看不见的字符，请重新输入。");
        }
        return check("=+@".indexOf(text.charAt(0)) < 0 && !text.startsWith("-"), column, "不能以 = + - @ 开头。");
    }

    private void take(Column column, String text) {
        switch (column.kind()) {
            case TEXT -> keep(column, text);
            case CODE -> {
                var code = Normalizer.normalize(text, Normalizer.Form.NFKC);
                if (check(code.matches("[0-9A-Za-z_-]+"), column, "只能是数字、字母、“-”和“_”。")) {
                    keep(column, code);
                }
            }
            case NUMBER -> {
                var number = Normalizer.normalize(text, Normalizer.Form.NFKC);
                if (check(
                        number.matches("\\d{1," + column.max() + "}"),
                        column,
                        "请填整数，不能是负数，最多 " + column.max() + " 位。")) {
                    cells.put(column.name(), String.valueOf(Long.parseLong(number)));
                }
            }
            case DATE -> day(column, text);
            case TIME -> time(column, text);
            case YES_NO, CHOICE -> choose(column, text);
            case TOLD -> throw new IllegalStateException(column.name() + " is not filled in");
        }
    }

    private void day(Column column, String text) {
        try {
            cells.put(
                    column.name(),
                    dayOf(Normalizer.normalize(text, Normalizer.Form.NFKC)).toString());
        } catch (DateTimeException notADay) {
            check(false, column, "请写成 2026-05-12 这样的日期。");
        }
    }

    private void time(Column column, String text) {
        var time = timeOf(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (check(time.matches("([01]?\\d|2[0-3]):[0-5]\\d(:00)?"), column, "请写成 09:00 这样的时刻。")) {
            var parts = time.split(":");
            cells.put(column.name(), (parts[0].length() == 1 ? "0" : "") + parts[0] + ":" + parts[1]);
        }
    }

    /** Excel keeps a time that was typed into it as the part of a day that has passed, midnight being 0. */
    private static String timeOf(String text) {
        if (!text.matches("0(\\.\\d+)?")) {
            return text;
        }
        long minutes = Math.round(Double.parseDouble(text) * MINUTES_OF_DAY);
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** Also 2026/5/12, 2026年5月12日, and the number of days since 30 December 1899 that Excel keeps. */
    private static LocalDate dayOf(String text) {
        if (text.matches("[3-7]\\d{4}")) {
            return EXCEL_BEGINS.plusDays(Long.parseLong(text));
        }
        var parts = text.replaceAll("日$", "").split("[-/.年月]");
        if (parts.length != 3 || !Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,4}"))) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private void keep(Column column, String text) {
        if (check(text.codePointCount(0, text.length()) <= column.max(), column, "最多 " + column.max() + " 个字。")) {
            cells.put(column.name(), text);
        }
    }

    private void choose(Column column, String text) {
        column.choices().stream()
                .filter(choice -> choice.code().equals(text) || choice.label().equals(text))
                .findFirst()
                .ifPresentOrElse(
                        choice -> cells.put(column.name(), choice.code()),
                        () -> check(false, column, "只能填：" + labels(column) + "。"));
    }

    private static String labels(Column column) {
        return String.join(
                "、", column.choices().stream().map(Column.Choice::label).toList());
    }

    private boolean check(boolean holds, Column column, String message) {
        if (!holds) {
            faults.add(new Fault(column.name(), message));
        }
        return holds;
    }

    /** Control characters, marks that turn the direction of writing, characters without width. */
    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
