package org.shaodao.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what people typed into the form in which it is kept, or says what is wrong with it. */
public final class CellReader {

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
            case YES_NO, CHOICE -> choose(column, text);
            case TOLD -> throw new IllegalStateException(column.name() + " is not filled in");
        }
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
