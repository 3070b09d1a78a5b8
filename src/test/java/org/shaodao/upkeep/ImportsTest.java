package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.support.Workbooks.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk takes the people of the county out as a workbook, works on it and brings it in again. */
class ImportsTest {

    private static final String OFFICE = "411003000000-HOUSING";
    private static final List<String> HEADING = row("工号*", "姓名*", "部门编号*", "岗位*", "办公电话", "版本");

    abstract static class Tests {

        @Autowired
        Imports imports;

        @Autowired
        ImportWork work;

        @Autowired
        RegisterWorkbooks workbooks;

        @Autowired
        Upkeep upkeep;

        @Autowired
        Viewers viewers;

        @Autowired
        AgencyRegister people;

        @Autowired
        AgencyDirectory agencies;

        @Autowired
        JdbcClient jdbc;

        @AfterEach
        void takeAway() {
            jdbc.sql("delete from officer where staff_number like 'X-%'").update();
            jdbc.sql("delete from deputy").update();
            jdbc.sql("delete from dispatch_catalogue").update();
            upkeep.registers().forEach(register -> register.written(0));
        }

        @Test
        void what_was_taken_out_says_nothing_new_when_it_comes_back() throws Exception {
            for (var one : upkeep.registers()) {
                var register = one.code();
                if (List.of("deputies", "catalogue").contains(register)) { // the town has none: see the next test
                    continue;
                }
                var out = new ByteArrayOutputStream();
                workbooks.export(clerk(), register, false, out);
                var examined = examined(register, out.toByteArray());
                assertThat(examined.wrong()).as(register).isZero();
                assertThat(examined.same())
                        .as(register)
                        .isEqualTo(examined.total())
                        .isGreaterThan(20);
            }
        }

        @Test
        void deputies_and_the_catalogue_come_in_and_go_out_too() throws Exception {
            comesInAndGoesOut(
                    "deputies",
                    Workbooks.of(
                            row("谁不在（工号）*", "谁代理（工号）*", "从哪天*", "到哪天*", "代理什么*"),
                            row(OFFICE + "-03", OFFICE + "-04", "2099-10-01", "2099-10-07", "任务和提醒")));
            comesInAndGoesOut(
                    "catalogue",
                    Workbooks.of(
                            row("目录编号*", "区划代码*", "类型*", "事由里的词", "主办*", "协办一", "职责条款编号*", "为什么*"),
                            row(
                                    "JA-9",
                                    "411003000000",
                                    "路面设施",
                                    "公交站台",
                                    "交通",
                                    "住建",
                                    agencies.dutiesOf("411003000000-TRANSPORT")
                                            .get(0)
                                            .id(),
                                    "候车亭归交通")));
        }

        private void comesInAndGoesOut(String register, byte[] book) throws Exception {
            var examined = examined(register, book);
            assertThat(imports.rows(clerk(), examined.id(), "WRONG", 0, 10)).isEmpty();
            assertThat(examined.added()).as(register).isEqualTo(1);
            assertThat(applied(examined, false).state()).isEqualTo(ImportState.DONE);
            var out = new ByteArrayOutputStream();
            workbooks.export(clerk(), register, false, out);
            var again = examined(register, out.toByteArray());
            assertThat(again.same()).as(register).isEqualTo(again.total()).isEqualTo(1);
        }

        @Test
        void people_who_have_gone_are_ended_by_the_sheet_and_what_does_not_fit_is_marked() throws Exception {
            var heading = row("工号*", "姓名*", "部门编号*", "岗位*", "办公电话", "停用日期", "接替编号", "版本");
            applied(
                    examined(
                            "officers",
                            Workbooks.of(
                                    heading,
                                    row("X-1", "许一", OFFICE, "科员", "", "", "", ""),
                                    row("X-2", "许二", OFFICE, "科员", "", "", "", ""))),
                    false);
            var wrong = examined(
                    "officers",
                    Workbooks.of(
                            heading,
                            row("X-1", "许壹", OFFICE, "科员", "", "2026-05-12", "", "0"),
                            row("X-2", "许二", OFFICE, "科员", "", "2999-05-12", "", "0"),
                            row("X-3", "许三", OFFICE, "科员", "", "2026-05-12", "", ""),
                            row(OFFICE + "-03", "", OFFICE, "科员", "", "昨天", "", "")));
            assertThat(wrong.wrong()).isEqualTo(4);
            var marked = Workbooks.rows(marked(wrong.id()));
            assertThat(said(marked, 1)).contains("停用日期：要停用的，这一行别的不要改。");
            assertThat(said(marked, 2)).contains("停用日期：这一天还没有到");
            assertThat(said(marked, 3)).contains("停用日期：新加的不能同时停用。");

            var unfit = examined(
                    "officers",
                    Workbooks.of(
                            heading,
                            row("X-1", "许一", OFFICE, "科员", "", "2026-05-12", "411082000000-COURT-01", "0"),
                            row("X-2", "许二", OFFICE, "科员", "", "2026.13.12", "", "0")));
            assertThat(said(Workbooks.rows(marked(unfit.id())), 1)).contains("接替编号：不能由它接替");
            assertThat(said(Workbooks.rows(marked(unfit.id())), 2)).contains("停用日期：请写成 2026-05-12 这样的日期");

            var good = examined(
                    "officers",
                    Workbooks.of(
                            heading,
                            row("X-1", "许一", OFFICE, "科员", "", "46154", OFFICE + "-02", "0"),
                            row("X-2", "许二", OFFICE, "科员", "", "２０２６年５月１２日", "", "0")));
            assertThat(good.ended()).isEqualTo(2);
            assertThat(applied(good, false).state()).isEqualTo(ImportState.DONE);
            for (var number : List.of("X-1", "X-2")) {
                var line = upkeep.find(clerk(), "officers", number);
                assertThat(line.endedOn()).isEqualTo("2026-05-12");
                assertThat(upkeep.history(clerk(), "officers", number, 0).get(0).kind())
                        .isEqualTo("ENDED");
            }
            var out = new ByteArrayOutputStream();
            workbooks.export(clerk(), "officers", false, out);
            assertThat(examined("officers", out.toByteArray()).wrong())
                    .as("what has ended says nothing new")
                    .isZero();
        }

        @Test
        void what_a_node_that_died_had_begun_is_taken_up_again() throws Exception {
            var examined = examined("officers", Workbooks.of(HEADING, row("X-1", "许一", OFFICE, "科员", "", "")));
            for (var state : List.of(ImportState.CHECKING, ImportState.APPLYING)) {
                jdbc.sql("update register_import set state = ?, touched_at = ? where id = ?")
                        .params(state.name(), LocalDateTime.now(ZoneOffset.UTC), examined.id())
                        .update();
                work.takeUp();
                work.awaitRest();
                assertThat(imports.find(clerk(), examined.id()).state())
                        .as("somebody is at it still")
                        .isEqualTo(state);
                jdbc.sql("update register_import set touched_at = ? where id = ?")
                        .params(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(11), examined.id())
                        .update();
                work.takeUp();
                work.awaitRest();
                assertThat(imports.find(clerk(), examined.id()).state())
                        .isEqualTo(state == ImportState.CHECKING ? ImportState.CHECKED : ImportState.DONE);
            }
            assertThat(number("X-")).isEqualTo(1);
        }

        @Test
        void three_wrong_rows_are_marked_mended_and_brought_in_with_the_others() throws Exception {
            var rows = new ArrayList<>(List.of(
                    HEADING,
                    row("X-1", "许一", OFFICE, "科员", "", ""),
                    row("X-2", "", OFFICE, "科员", "", ""),
                    row("X-3", "许三", OFFICE, "司令", "", ""),
                    row("x-1", "许四", OFFICE, "科员", "", ""),
                    row("X-5", "许五", OFFICE, "科员", "0374-2260005", "")));
            var examined = examined("officers", Workbooks.of(rows));
            assertThat(examined.wrong()).isEqualTo(3);
            assertThat(examined.added()).isEqualTo(2);
            assertThatThrownBy(() -> imports.apply(clerk(), examined.id(), false, examined.version()))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("import-wrong"));

            var marked = Workbooks.rows(marked(examined.id()));
            assertThat(marked.get(0)).contains("工号*", "问题");
            assertThat(said(marked, 2)).contains("姓名：请填写。");
            assertThat(said(marked, 3)).contains("岗位：这个部门没有岗位“司令”");
            assertThat(said(marked, 4)).contains("和第 2 行是同一条");
            assertThat(number("X-1")).isZero();

            rows.set(2, row("X-2", "许二", OFFICE, "科员", "", ""));
            rows.set(3, row("X-3", "许三", OFFICE, "科员", "", ""));
            rows.set(4, row("X-4", "许四", OFFICE, "科员", "", ""));
            var mended = applied(examined("officers", Workbooks.of(rows)), false);
            assertThat(mended.state()).isEqualTo(ImportState.DONE);
            assertThat(number("X-")).isEqualTo(5);
            assertThat(people.officerNumbered("X-5")).isPresent();
            var history = upkeep.history(clerk(), "officers", "X-5", 0);
            assertThat(history.get(0).fileName()).isEqualTo("人员.xlsx");
            assertThat(history.get(0).officerName()).isEqualTo("纪文静");
        }

        @Test
        void whoever_says_so_brings_in_the_good_rows_alone() throws Exception {
            var examined = examined(
                    "officers",
                    Workbooks.of(
                            HEADING, row("X-1", "许一", OFFICE, "科员", "", ""), row("X-2", "", OFFICE, "科员", "", "")));
            assertThat(applied(examined, true).state()).isEqualTo(ImportState.DONE);
            assertThat(number("X-")).isEqualTo(1);
        }

        @Test
        void an_old_sheet_does_not_undo_what_others_have_changed_since() throws Exception {
            var seen = upkeep.find(clerk(), "officers", OFFICE + "-02");
            var old = row(seen.key(), "余小颖", OFFICE, "副局长", "", String.valueOf(seen.version() + 7));
            var examined = examined("officers", Workbooks.of(HEADING, old));
            assertThat(imports.rows(clerk(), examined.id(), "WRONG", 0, 10)
                            .get(0)
                            .faults())
                    .extracting("message")
                    .containsExactly("导出以后有人改过这一条。请重新导出再改。");
        }

        @Test
        void what_became_wrong_after_the_preview_stops_the_whole() throws Exception {
            var examined = examined(
                    "officers",
                    Workbooks.of(
                            HEADING, row("X-1", "许一", OFFICE, "科员", "", ""), row("X-2", "许二", OFFICE, "办事员", "", "")));
            assertThat(examined.wrong()).isEqualTo(1);

            var good = examined(
                    "officers",
                    Workbooks.of(
                            HEADING, row("X-1", "许一", OFFICE, "科员", "", ""), row("X-3", "许三", OFFICE, "科长", "", "")));
            assertThat(good.wrong()).isEqualTo(1);
            upkeep.add(
                    clerk(),
                    "posts",
                    Map.of("agency", OFFICE, "title", "科长", "head", "否", "staff", "是", "sort", "8"),
                    "");
            var fine = examined(
                    "officers",
                    Workbooks.of(
                            HEADING, row("X-1", "许一", OFFICE, "科员", "", ""), row("X-3", "许三", OFFICE, "科长", "", "")));
            assertThat(fine.wrong()).isZero();
            jdbc.sql("delete from post where agency_id = ? and title = '科长'")
                    .param(OFFICE)
                    .update();

            var stopped = applied(fine, false);
            assertThat(stopped.state()).isEqualTo(ImportState.CHECKED);
            assertThat(stopped.failure()).contains("什么也没有导入");
            assertThat(stopped.wrong()).isEqualTo(1);
            assertThat(number("X-")).isZero();
        }

        @Test
        void a_cell_that_could_not_be_read_stays_wrong_when_the_sheet_is_looked_at_again() throws Exception {
            var examined = examined(
                    "officers",
                    Workbooks.of(
                            HEADING,
                            row("X-1", "许一", OFFICE, "科员", "=1+1", ""),
                            row("X-2", "许二", OFFICE, "科员", "9".repeat(3000), ""),
                            row("X-3", "许三", OFFICE, "科员", "", "")));
            assertThat(examined.wrong()).isEqualTo(2);
            jdbc.sql("insert into officer (staff_number, name, post_id, region_path, version)"
                            + " select 'X-3', '许三三', post_id, region_path, 1 from officer where staff_number = ?")
                    .param(OFFICE + "-04")
                    .update();
            jdbc.sql("update register_import_row set cells = replace(cells, '许三', ' ') where import_id = ?")
                    .param(examined.id())
                    .update();

            var again = applied(examined, true);
            assertThat(again.state()).isEqualTo(ImportState.CHECKED);
            assertThat(again.wrong()).isEqualTo(3);
            assertThat(again.added()).isZero();
            assertThat(number("X-")).isEqualTo(1);
        }

        @Test
        void a_row_full_of_long_words_is_told_what_is_wrong_and_nothing_breaks() throws Exception {
            var word = "长".repeat(999);
            var examined = examined("officers", Workbooks.of(HEADING, row(word, word, word, word, word, word)));
            assertThat(imports.rows(clerk(), examined.id(), "WRONG", 0, 10)
                            .get(0)
                            .faults())
                    .hasSizeGreaterThan(3);
            assertThat(Workbooks.rows(marked(examined.id()))).hasSize(2);
        }

        @Test
        void the_second_of_two_presses_brings_nothing_in_twice() throws Exception {
            var examined = examined("officers", Workbooks.of(HEADING, row("X-1", "许一", OFFICE, "科员", "", "")));
            imports.apply(clerk(), examined.id(), false, examined.version());
            assertThatThrownBy(() -> imports.apply(clerk(), examined.id(), false, examined.version()))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo("import-moved"));
            work.awaitRest();
            assertThat(number("X-")).isEqualTo(1);
        }

        @Test
        void rows_of_another_county_are_wrong() throws Exception {
            var examined = examined(
                    "posts",
                    Workbooks.of(
                            row("部门编号", "岗位", "负责人", "承担任务", "排序"), row("411082000000-COURT", "顾问", "否", "否", "9")));
            assertThat(imports.rows(clerk(), examined.id(), null, 0, 10).get(0).faults())
                    .extracting("message")
                    .containsExactly("不在您管的区域里，不能改。");
        }

        @Test
        void formulas_invisible_marks_and_endless_names_are_told_cell_by_cell() throws Exception {
            var examined = examined(
                    "officers",
                    Workbooks.of(
                            HEADING,
                            row("X-1", "=HYPERLINK(A1)", OFFICE, "科员", "", ""),
                            row("X-2", "+cmd|' /C calc'!A0", OFFICE, "科员", "", ""),
                            row("X-3", "许\u202E三", OFFICE, "科员", "", ""),
                            row("X-4", "许".repeat(30_000), OFFICE, "科员", "", ""),
                            row("Ｘ－５", "许五", OFFICE, "科员", "", ""),
                            row("X-6", "'; drop table officer; --", OFFICE, "科员", "<script>alert(1)</script>", "")));
            var rows = imports.rows(clerk(), examined.id(), null, 0, 10);
            assertThat(rows.stream().map(ImportRow::kind))
                    .containsExactly("WRONG", "WRONG", "WRONG", "WRONG", "ADDED", "ADDED");
            assertThat(rows.get(0).faults().get(0).message()).contains("公式");
            assertThat(rows.get(1).faults().get(0).message()).contains("不能以");
            assertThat(rows.get(2).faults().get(0).message()).contains("看不见的字符");
            assertThat(rows.get(3).faults().get(0).message()).contains("太长");
            assertThat(rows.get(4).key()).isEqualTo("X-5");
        }

        @Test
        void what_is_no_workbook_is_not_taken() throws Exception {
            assertRefused("file-type-refused", "a,b\n1,2".getBytes(StandardCharsets.UTF_8));
            assertRefused("file-bomb", bomb());
            assertThatThrownBy(() -> imports.receive(clerk(), "officers", "空.xlsx", Workbooks.of(HEADING)))
                    .isInstanceOfSatisfying(
                            Refused.class, one -> assertThat(one.type()).isEqualTo("sheet-empty"));
            assertThatThrownBy(() -> imports.receive(
                            clerk(), "officers", "缺.xlsx", Workbooks.of(row("工号", "别的"), row("X-1", "许"))))
                    .isInstanceOfSatisfying(Refused.class, one -> {
                        assertThat(one.type()).isEqualTo("sheet-columns");
                        assertThat(one.getMessage()).contains("姓名、部门编号、岗位");
                    });
        }

        private void assertRefused(String type, byte[] bytes) {
            assertThatThrownBy(() -> imports.receive(clerk(), "officers", "人员.xlsx", bytes))
                    .isInstanceOfSatisfying(
                            EvidenceRefused.class, one -> assertThat(one.type()).isEqualTo(type));
        }

        /** A true workbook with a part that unpacks to half a gigabyte of nothing. */
        private static byte[] bomb() throws IOException {
            var book = Workbooks.of(HEADING, row("X-1", "许一", OFFICE, "科员", "", ""));
            var file = Files.createTempFile("bomb", ".xlsx");
            Files.write(file, book);
            var out = new ByteArrayOutputStream();
            try (var from = new ZipFile(file.toFile());
                    var zip = new ZipOutputStream(out)) {
                for (var entry : Collections.list(from.entries())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(zip);
                }
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet9.xml"));
                var nothing = new byte[1 << 20];
                for (int i = 0; i < 512; i++) {
                    zip.write(nothing);
                }
            } finally {
                Files.delete(file);
            }
            return out.toByteArray();
        }

        private ImportView examined(String register, byte[] bytes) throws Exception {
            var received = imports.receive(clerk(), register, "人员.xlsx", bytes);
            work.awaitRest();
            var examined = imports.find(clerk(), received.id());
            assertThat(examined.state()).isEqualTo(ImportState.CHECKED);
            return examined;
        }

        private ImportView applied(ImportView examined, boolean goodOnly) throws Exception {
            imports.apply(clerk(), examined.id(), goodOnly, examined.version());
            work.awaitRest();
            return imports.find(clerk(), examined.id());
        }

        private byte[] marked(long id) throws IOException {
            var out = new ByteArrayOutputStream();
            imports.marked(clerk(), id, out);
            return out.toByteArray();
        }

        private static String said(List<List<String>> marked, int row) {
            var cells = marked.get(row);
            return cells.get(cells.size() - 1);
        }

        private long number(String prefix) {
            return jdbc.sql("select count(*) from officer where staff_number like ?")
                    .param(prefix + "%")
                    .query(Long.class)
                    .single();
        }

        private Viewer clerk() {
            return viewers.of(
                    people.officerNumbered("411003000000-PEACE_OFFICE-06")
                            .orElseThrow()
                            .id(),
                    "电脑");
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
