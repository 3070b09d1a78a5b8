package org.shaodao.upkeep.accounts;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.Refused;
import org.shaodao.access.ManyAccounts;
import org.shaodao.access.ManyAccounts.Opened;
import org.shaodao.access.ManyAccounts.Order;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.document.SheetRow;
import org.shaodao.document.WorkbookReader;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.evidence.Workbooks;
import org.shaodao.register.CellReader;
import org.shaodao.register.Column;
import org.shaodao.upkeep.SheetColumns;
import org.springframework.stereotype.Service;

/** Writes who has no account, and opens accounts for those who stand in a sheet. */
@Service
public class AccountWorkbooks {

    private static final List<Column> COLUMNS = List.of(
            Column.text("staffNumber", "人员编号", 64).mandatory(),
            Column.told("name", "姓名"),
            Column.told("agency", "部门"),
            Column.told("post", "岗位名称"),
            Column.text("account", "账号", 64).mandatory(),
            Column.text("roles", "岗位", 200).mandatory());

    private static final int MOST_ROWS = 30_000;
    private static final int WIDTH = 22;
    private static final int CODE_WIDTH = 44;
    private static final String FROM_CLERK = "由资料员或系统管理员核对本人后给";
    private static final String PRINTED = "没有别人能给，写在服务器的日志里，由运维核对本人后告诉本人";
    private static final String ACCOUNT = "[\\p{L}\\p{N}._@-]+";

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(toMap(Role::label, role -> role));

    private final Workbooks workbooks;
    private final ManyAccounts accounts;

    AccountWorkbooks(Workbooks workbooks, ManyAccounts accounts) {
        this.workbooks = workbooks;
        this.accounts = accounts;
    }

    /** Who has none, with a likely role filled in. */
    public void write(Viewer viewer, OutputStream out) throws IOException {
        try (var book = new WorkbookWriter(out, "还没有账号的人", headings())) {
            for (var one : accounts.newcomers(viewer)) {
                book.row(List.of(
                        new Written(one.staffNumber(), null),
                        new Written(one.name(), null),
                        new Written(one.agency(), null),
                        new Written(one.post(), null),
                        new Written(one.staffNumber(), null),
                        new Written(one.likely().label(), null)));
            }
            book.explain(
                    "怎么填",
                    List.of(
                            List.of("账号", "登录时填的，先填成了人员编号，可以改；定了不能再改。"),
                            List.of("岗位", "可以有几个，用顿号隔开：" + String.join("、", ROLES.keySet())),
                            List.of("不开账号的人", "把那一行删掉。")));
        }
    }

    private static List<Heading> headings() {
        return COLUMNS.stream()
                .map(column -> new Heading(column.label() + (column.required() ? "*" : ""), WIDTH))
                .toList();
    }

    /**
     * What became of a sheet.
     *
     * @param opened how many accounts; none when one row is wrong
     * @param wrong how many rows
     * @param workbook the sheet again: with the first passwords, or with what is wrong
     */
    public record Result(int opened, int wrong, byte[] workbook) {}

    /** @throws Refused {@code sheet-unreadable}, {@code sheet-too-long}, {@code sheet-columns}, {@code sheet-empty} */
    public Result open(Viewer viewer, byte[] bytes) throws IOException {
        workbooks.require(bytes);
        var rows = new WorkbookReader(MOST_ROWS, COLUMNS.size() + 10, 200).read(bytes);
        if (rows.size() < 2) {
            throw new Refused("sheet-empty", "表格里没有内容。第一行是列名，从第二行起一行一条。", "file");
        }
        var columns = new SheetColumns(COLUMNS, rows.get(0));
        var people = rows.subList(1, rows.size());
        var wrong = new HashMap<Integer, String>();
        var orders = new ArrayList<Order>();
        for (int place = 0; place < people.size(); place++) {
            orders.add(order(columns, people.get(place), place, wrong));
        }
        if (!wrong.isEmpty()) {
            return new Result(0, wrong.size(), told(columns, people, new Opened(wrong, Map.of(), Set.of())));
        }
        var opened = accounts.open(viewer, orders);
        return new Result(opened.passwords().size(), opened.wrong().size(), told(columns, people, opened));
    }

    private static Order order(SheetColumns columns, SheetRow row, int place, Map<Integer, String> wrong) {
        var faults = new ArrayList<String>();
        columns.faults(row).forEach(fault -> faults.add(fault.message()));
        var reader = new CellReader(COLUMNS, columns.cells(row));
        reader.faults().forEach(fault -> faults.add(label(fault.column()) + "：" + fault.message()));
        var cells = reader.cells();
        var roles = EnumSet.noneOf(Role.class);
        for (var word : cells.getOrDefault("roles", "").split("[、，,\\s]+")) {
            if (ROLES.containsKey(word)) {
                roles.add(ROLES.get(word));
            } else if (!word.isEmpty()) {
                faults.add("岗位：没有“" + word + "”这个岗位");
            }
        }
        var account = cells.getOrDefault("account", "");
        if (!account.isEmpty() && !account.matches(ACCOUNT)) {
            faults.add("账号：只能用文字、数字和 . _ @ -");
        }
        if (!faults.isEmpty()) {
            wrong.put(place, String.join("；", faults));
        }
        return new Order(cells.getOrDefault("staffNumber", ""), account, Set.copyOf(roles));
    }

    private static String label(String name) {
        return COLUMNS.stream()
                .filter(column -> column.name().equals(name))
                .map(Column::label)
                .findFirst()
                .orElse(name);
    }

    private static byte[] told(SheetColumns columns, List<SheetRow> people, Opened opened) throws IOException {
        var out = new ByteArrayOutputStream();
        var headings = new ArrayList<>(headings());
        boolean good = opened.wrong().isEmpty();
        headings.add(new Heading(good ? "初始密码" : "哪里不对", WIDTH));
        if (good) {
            headings.add(new Heading("启用码", CODE_WIDTH));
        }
        try (var book = new WorkbookWriter(out, good ? "开好的账号" : "要改的", headings)) {
            for (int place = 0; place < people.size(); place++) {
                var cells = columns.cells(people.get(place));
                var fault = opened.wrong().get(place);
                var row = new ArrayList<Written>();
                COLUMNS.forEach(column -> row.add(new Written(cells.getOrDefault(column.name(), ""), null)));
                row.add(new Written(good ? opened.passwords().get(place) : fault == null ? "" : fault, fault));
                if (good) {
                    row.add(new Written(opened.printed().contains(place) ? PRINTED : FROM_CLERK, null));
                }
                book.row(row);
            }
        }
        return out.toByteArray();
    }
}
