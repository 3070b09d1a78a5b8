package org.shaodao.document;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A row of a sheet as it was typed.
 *
 * @param number as Excel shows it, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell at an index from 0; one that is not there is empty. */
    public SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.NOTHING;
    }

    /**
     * @param text what stands in it; a number without an exponent
     * @param fault the Chinese sentence why it cannot be read, or {@code null}
     */
    public record SheetCell(String text, @Nullable String fault) {

        static final SheetCell NOTHING = new SheetCell("", null);

        boolean empty() {
            return text.isBlank() && fault == null;
        }
    }
}
