package org.shaodao.evidence.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.shaodao.evidence.format.MediaKind;

/**
 * A file's name made harmless: no path, nothing invisible, nothing that turns the reading direction, no device of
 * Windows. What people really write in names, rare characters and emoji included, stays.
 */
final class FileName {

    /** Characters, not halves of them: in Chinese and with its extension 245 bytes, and file systems take 255. */
    private static final int LONGEST = 80;

    private static final String NAMELESS = "附件";
    private static final int JOINER = 0x200D;
    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,8}");

    private final String whole;

    private FileName(String whole) {
        this.whole = whole;
    }

    /** @param raw as the person's device sent it, or {@code null} */
    static FileName of(String raw) {
        String text = raw == null ? "" : raw;
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        return new FileName(trimmed(visible(text.substring(slash + 1))));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> {}
                case Character.FORMAT -> {
                    if (c == JOINER) {
                        out.appendCodePoint(c);
                    }
                }
                case Character.SPACE_SEPARATOR -> out.append(' ');
                default -> {
                    if ((c & 0xFFFE) != 0xFFFE) {
                        out.appendCodePoint("<>:\"|?*".indexOf(c) >= 0 ? '_' : c);
                    }
                }
            }
        });
        return out.toString().replaceAll(" {2,}", " ");
    }

    /** Hidden files begin with a dot; Windows drops dots and spaces at the end. */
    private static String trimmed(String text) {
        return text.replaceAll("^[. \\u200D]+|[. \\u200D]+$", "");
    }

    /** In lower case; empty when there is none. */
    String extension() {
        int dot = whole.lastIndexOf('.');
        String after = dot < 0 ? "" : whole.substring(dot + 1);
        return EXTENSION.matcher(after).matches() ? after.toLowerCase(Locale.ROOT) : "";
    }

    /**
     * The name for content of this kind: its extension stays when it fits, is replaced when it belongs to another kind of
     * file, and is completed when it is none.
     *
     * @param misleading whether the extension is one that programs know
     */
    String as(MediaKind kind, boolean misleading) {
        String extension = extension();
        boolean fits = kind.mayBeNamed(extension);
        String base = fits || misleading ? whole.substring(0, whole.length() - extension.length()) : whole;
        String suffix = fits ? whole.substring(whole.length() - extension.length()) : kind.extension();
        return harmless(shortened(trimmed(base))) + "." + suffix;
    }

    private static String shortened(String base) {
        if (base.codePointCount(0, base.length()) <= LONGEST) {
            return base;
        }
        return trimmed(base.substring(0, base.offsetByCodePoints(0, LONGEST)));
    }

    private static String harmless(String base) {
        if (base.isEmpty()) {
            return NAMELESS;
        }
        return DEVICE.matcher(base).matches() ? "_" + base : base;
    }
}
