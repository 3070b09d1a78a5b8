package org.shaodao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shaodao.Refused;
import org.shaodao.document.SheetRow.SheetCell;

/** Reads the first sheet of a workbook as text. Formulas are told, never reckoned. */
public final class WorkbookReader {

    /** Digits of a number that Excel keeps; further ones become zeros. Source: IEEE 754, as Excel's own limits say. */
    private static final int DIGITS_KEPT = 15;

    /** Digits of a number before and behind the point, beyond which nobody writes one. */
    private static final int LONGEST_NUMBER = 40;

    /** Letters in all the cells together: ten times what the longest register of a city has. */
    private static final long MOST_LETTERS = 20_000_000;

    private final int mostRows;
    private final int mostColumns;
    private final int longestCell;

    /** @param longestCell characters; what is longer is told as a fault of the cell */
    public WorkbookReader(int mostRows, int mostColumns, int longestCell) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
        this.longestCell = longestCell;
    }

    /**
     * The rows that hold anything, the heading first.
     *
     * @throws Refused {@code sheet-unreadable} or {@code sheet-too-long}
     */
    public List<SheetRow> read(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            var read = new Reading();
            rows.forEach(read::take);
            return read.rows;
        } catch (Refused tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException damaged) {
            // Whatever the library stumbles over: it says so in a dozen ways.
            throw new Refused("sheet-unreadable", "这个表格打不开。请用 Excel 或 WPS 另存为 .xlsx 再试。", "file");
        }
    }

    /** What has been read so far: a small file may name one long text again and again. */
    private final class Reading {

        private final List<SheetRow> rows = new ArrayList<>();
        private long letters;

        private void take(Row row) {
            var cells = new ArrayList<SheetCell>();
            for (int column = 0; column < Math.min(row.getCellCount(), mostColumns); column++) {
                cells.add(cell(row.getOptionalCell(column).orElse(null)));
            }
            if (cells.stream().allMatch(SheetCell::empty)) {
                return;
            }
            letters += cells.stream().mapToLong(cell -> cell.text().length()).sum();
            if (rows.size() > mostRows) {
                throw new Refused("sheet-too-long", "一次最多导入 " + mostRows + " 行，请分成几个文件。", "file");
            }
            if (letters > MOST_LETTERS) {
                throw new Refused("sheet-too-long", "这个表格里的字太多了，请分成几个文件。", "file");
            }
            rows.add(new SheetRow(row.getRowNum(), cells));
        }
    }

    private SheetCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == null) {
            return SheetCell.NOTHING;
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber());
            case STRING -> text(cell.asString());
            case BOOLEAN -> new SheetCell(cell.asBoolean() ? "是" : "否", null);
            case FORMULA -> new SheetCell("", "这一格是公式，请改成值。");
            default -> new SheetCell("", "这一格是错误值，请重新填写。");
        };
    }

    private SheetCell text(String text) {
        if (text == null) {
            return SheetCell.NOTHING;
        }
        return text.length() <= longestCell
                ? new SheetCell(text, null)
                : new SheetCell(text.substring(0, 40) + "…", "这一格太长，最多 " + longestCell + " 个字。");
    }

    private static SheetCell number(BigDecimal number) {
        if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return new SheetCell("", "这个数字太长，请重新填写。");
        }
        var plain = number.stripTrailingZeros().toPlainString();
        return number.precision() - number.scale() > DIGITS_KEPT
                ? new SheetCell(plain, "数字超过 15 位，Excel 已经改掉了后面的几位。请把这一列设成文本格式再填。")
                : new SheetCell(plain, null);
    }
}
