package org.shaodao.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.document.SheetRow;
import org.shaodao.register.Column;
import org.shaodao.register.Fault;
import org.shaodao.register.Register;

/** Which column of a sheet is which: by the heading, in any order. */
public final class SheetColumns {

    /** Behind the register's own columns: when a line ends, who takes over, and of which state the sheet was made. */
    static final Column ENDED = Column.date("endedOn", "停用日期");

    static final Column SUCCESSOR = Column.code("successor", "接替编号", 100);

    static final Column VERSION = Column.number("version", "版本");

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    /** @throws Refused {@code sheet-columns} when a heading that must be there is not */
    public SheetColumns(List<Column> columns, SheetRow heading) {
        for (int place = 0; place < heading.cells().size(); place++) {
            var label = heading.cell(place).text().strip().replaceAll("[*＊]$", "");
            var column =
                    columns.stream().filter(one -> one.label().equals(label)).findFirst();
            if (column.isPresent()) {
                places.putIfAbsent(column.get().name(), place);
            } else if (!label.isEmpty()) {
                unknown.add(label);
            }
        }
        var missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.name()))
                .map(Column::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("sheet-columns", "第一行要是列名，缺这些列：" + String.join("、", missing) + "。可以先导出，在导出的表上改。", "file");
        }
    }

    static List<Column> all(Register register) {
        var columns = new ArrayList<>(register.columns());
        columns.add(ENDED);
        if (register.succession().isPresent()) {
            columns.add(SUCCESSOR);
        }
        columns.add(VERSION);
        return columns;
    }

    List<String> unknown() {
        return unknown;
    }

    /** What stands in a row, by column. */
    public Map<String, String> cells(SheetRow row) {
        var cells = new HashMap<String, String>();
        places.forEach((name, place) -> cells.put(name, row.cell(place).text()));
        return cells;
    }

    /** What cannot be read at all. */
    public List<Fault> faults(SheetRow row) {
        return places.entrySet().stream()
                .filter(place -> row.cell(place.getValue()).fault() != null)
                .map(place ->
                        new Fault(place.getKey(), row.cell(place.getValue()).fault()))
                .toList();
    }
}
