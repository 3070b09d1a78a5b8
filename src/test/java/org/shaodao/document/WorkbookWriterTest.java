package org.shaodao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;

/** What is written row by row, far beyond what is held at once, is read again as it was. */
class WorkbookWriterTest {

    @Test
    void thousands_of_rows_come_back_and_what_looks_like_a_formula_is_text() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(out, "人员", List.of(new Heading("工号*", 20), new Heading("姓名", 90)))) {
            for (int i = 1; i <= 2500; i++) {
                book.row(List.of(new Written("0" + i, null), new Written("=1+" + i, i % 2 == 0 ? "不对" : null)));
            }
            book.explain("怎么填", List.of(List.of("列", "必填", "怎么填")));
        }
        var rows = new WorkbookReader(10_000, 10, 100).read(out.toByteArray());
        assertThat(rows).hasSize(2501);
        assertThat(rows.get(0).cell(0).text()).isEqualTo("工号*");
        assertThat(rows.get(2500).number()).isEqualTo(2501);
        assertThat(rows.get(2500).cell(0).text()).isEqualTo("02500");
        assertThat(rows.get(2500).cell(1).text()).isEqualTo("=1+2500");
        assertThat(rows.get(2500).cell(1).fault()).isNull();
    }
}
