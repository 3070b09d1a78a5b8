package org.shaodao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    private static final List<Column> TIME = List.of(Column.time("from", "从"));

    @ParameterizedTest
    @CsvSource({"9:00,09:00", "09:00:00,09:00", "０８：３０,08:30", "0.75,18:00", "0.354166666666667,08:30", "0,00:00"})
    void a_time_is_read_as_it_was_typed_and_as_excel_keeps_it(String typed, String kept) {
        var read = new CellReader(TIME, Map.of("from", typed));
        assertThat(read.faults()).isEmpty();
        assertThat(read.cells()).containsEntry("from", kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "上午九点", "1.5", "0.99999", "09:60"})
    void what_is_no_time_of_a_day_is_told(String typed) {
        assertThat(new CellReader(TIME, Map.of("from", typed)).faults()).hasSize(1);
    }
}
