package org.shaodao.register;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A column of a register.
 *
 * @param name under which a cell is known: {@code staffNumber}
 * @param label its Chinese heading
 * @param max most characters
 * @param fixed whether it never changes once the line is there: it is part of the key
 * @param hint one Chinese sentence for whoever fills it in, or {@code null}
 * @param choices what may be chosen; empty unless it is a choice
 */
public record Column(
        String name,
        String label,
        Kind kind,
        int max,
        boolean required,
        boolean fixed,
        @Nullable String hint,
        List<Choice> choices) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        /** Digits, letters and hyphens; full-width ones are read as half-width ones. */
        CODE,
        NUMBER,
        /** 2026-05-12; also as Excel keeps a day. */
        DATE,
        /** 09:00. */
        TIME,
        YES_NO,
        CHOICE,
        /** Told beside the others, for reading: what stands in it is not taken. */
        TOLD
    }

    /** @param code as it is kept */
    public record Choice(String code, String label) {}

    public static Column text(String name, String label, int max) {
        return new Column(name, label, Kind.TEXT, max, false, false, null, List.of());
    }

    public static Column code(String name, String label, int max) {
        return new Column(name, label, Kind.CODE, max, false, false, null, List.of());
    }

    /** A whole number that is not negative. */
    public static Column number(String name, String label) {
        return new Column(name, label, Kind.NUMBER, 9, false, false, null, List.of());
    }

    public static Column date(String name, String label) {
        return new Column(name, label, Kind.DATE, 10, false, false, null, List.of());
    }

    public static Column time(String name, String label) {
        return new Column(name, label, Kind.TIME, 5, false, false, null, List.of());
    }

    public static Column yesNo(String name, String label) {
        return new Column(name, label, Kind.YES_NO, 1, true, false, null, YesNo.CHOICES);
    }

    public static Column choice(String name, String label, List<Choice> choices) {
        return new Column(name, label, Kind.CHOICE, 40, true, false, null, List.copyOf(choices));
    }

    public static Column told(String name, String label) {
        return new Column(name, label, Kind.TOLD, 200, false, false, null, List.of());
    }

    public Column mandatory() {
        return new Column(name, label, kind, max, true, fixed, hint, choices);
    }

    /** May be left empty. */
    public Column voluntary() {
        return new Column(name, label, kind, max, false, fixed, hint, choices);
    }

    public Column unchangeable() {
        return new Column(name, label, kind, max, required, true, hint, choices);
    }

    public Column with(String newHint) {
        return new Column(name, label, kind, max, required, fixed, newHint, choices);
    }

    /** Whether somebody fills it in. */
    public boolean written() {
        return kind != Kind.TOLD;
    }

    /** As people read it: the label of what was chosen, else the text itself. */
    public String shown(String cell) {
        return choices.stream()
                .filter(choice -> choice.code().equals(cell))
                .map(Choice::label)
                .findFirst()
                .orElse(cell);
    }

    private static final class YesNo {
        static final List<Choice> CHOICES = List.of(new Choice("true", "是"), new Choice("false", "否"));
    }
}
