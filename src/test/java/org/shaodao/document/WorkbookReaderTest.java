package org.shaodao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;

/** Sheets that no spreadsheet program writes, and honest ones that a library does not expect. */
class WorkbookReaderTest {

    private static final WorkbookReader READER = new WorkbookReader(60_000, 12, 1_000);

    @Test
    void a_number_of_a_thousand_million_figures_is_a_fault_of_its_cell() {
        var rows = READER.read(book(
                "<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>1E-999999999</v></c>"
                        + "<c r=\"C1\"><v>42</v></c></row>",
                ""));
        assertThat(rows.get(0).cell(0).fault()).isEqualTo("这个数字太长，请重新填写。");
        assertThat(rows.get(0).cell(1).fault()).isEqualTo("这个数字太长，请重新填写。");
        assertThat(rows.get(0).cell(2).text()).isEqualTo("42");
    }

    @Test
    void a_name_of_a_megabyte_is_a_fault_of_its_cell() {
        var rows = READER.read(book(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>" + "名".repeat(350_000) + "</t></si>"));
        assertThat(rows.get(0).cell(0).fault()).isEqualTo("这一格太长，最多 1000 个字。");
        assertThat(rows.get(0).cell(0).text()).hasSizeLessThan(50);
    }

    @Test
    void one_long_text_that_is_named_in_every_cell_is_refused_before_it_fills_the_memory() {
        var sheet = new StringBuilder();
        for (int row = 1; row <= 30_000; row++) {
            sheet.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"s\"><v>0</v></c></row>");
        }
        assertThatThrownBy(() -> READER.read(book(sheet.toString(), "<si><t>" + "长".repeat(1_000) + "</t></si>")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("字太多");
    }

    @Test
    void what_the_library_stumbles_over_is_a_sheet_that_does_not_open() {
        for (var cell : new String[] {
            "<c r=\"A1\" t=\"d\"><v>2026-11-30T00:00:00</v></c>",
            "<c r=\"A1\"><f t=\"shared\" si=\"7\"></f><v>1</v></c>",
            "<c r=\"A1\"><v>one</v></c>"
        }) {
            assertThat(catchThrowable(() -> READER.read(book("<row r=\"1\">" + cell + "</row>", ""))))
                    .as(cell)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("打不开");
        }
    }

    private static byte[] book(String rows, String texts) {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var packed = "http://schemas.openxmlformats.org/package/2006/";
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packed + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + part("workbook", "sheet.main")
                        + part("sharedStrings", "sharedStrings") + "</Types>");
        parts.put(
                "_rels/.rels",
                relations(
                        packed,
                        "<Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        packed,
                        "<Relationship Id=\"r1\" Type=\"" + office
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                                + office
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + texts + "</sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String part(String name, String kind) {
        return "<Override PartName=\"/xl/" + name + ".xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relations(String packed, String content) {
        return "<Relationships xmlns=\"" + packed + "relationships\">" + content + "</Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
