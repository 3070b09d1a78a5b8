package org.shaodao.bench;

import static org.shaodao.bench.CopiedTable.ID;
import static org.shaodao.bench.CopiedTable.LATER;
import static org.shaodao.bench.CopiedTable.MOVED;
import static org.shaodao.bench.CopiedTable.NUMBER;
import static org.shaodao.bench.CopiedTable.OWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a running case consists of: the engine's side and ours. Left out is what has ended (history of finished steps,
 * stopped clocks) and what belongs to the record, whose chain no copy could join.
 */
final class CaseTables {

    /** Instances of the engine and the cases they belong to; {@code bench_instance} is made first. */
    private static final String OF_INSTANCE = " join bench_instance i on i.id = x.";

    /** The only id of ours among them. */
    private static final String DECISIONS = "if(json_extract(x.decisions, '$.dispatchId') is null, " + MOVED
            + ", json_set(" + MOVED + ", '$.dispatchId', cast(cast(json_unquote(json_extract(x.decisions,"
            + " '$.dispatchId')) as unsigned) + c.n * 1000000 as char)))";

    private CaseTables() {}

    static List<CopiedTable> all() {
        return List.of(
                whistles(),
                words(),
                ofCase("whistle_wish", Map.of("id", ID, "case_number", NUMBER, "agency_id", MOVED)),
                ofCase("case_scope", Map.of("case_number", NUMBER, "region_path", MOVED, "case_order", ID)),
                ofCase(
                        "case_scope_member",
                        Map.of(
                                "id",
                                ID,
                                "case_number",
                                NUMBER,
                                "agency_id",
                                MOVED,
                                "region_code",
                                MOVED,
                                "case_order",
                                ID)),
                ofCase("case_word", Map.of("case_number", NUMBER)),
                followers(),
                ofCase(
                        "dispatch",
                        Map.of(
                                "id",
                                ID,
                                "case_number",
                                NUMBER,
                                "opened_in",
                                OWN,
                                "instance_id",
                                OWN,
                                "agency_id",
                                MOVED)),
                clocks(),
                ofClock("clock_rung", Map.of("id", ID, "clock_id", ID, "due_at", LATER)),
                ofClock("clock_ledger", Map.of("id", ID, "clock_id", ID)),
                ofInstance(
                        "ACT_RU_EXECUTION",
                        "PROC_INST_ID_",
                        "true",
                        Map.of(
                                "ID_",
                                OWN,
                                "ROOT_PROC_INST_ID_",
                                OWN,
                                "PROC_INST_ID_",
                                OWN,
                                "PARENT_ID_",
                                OWN,
                                "SUPER_EXEC_",
                                OWN,
                                "ACT_INST_ID_",
                                OWN,
                                "BUSINESS_KEY_",
                                "if(x.BUSINESS_KEY_ is null, null, c.number)")),
                variables(),
                ofInstance(
                        "ACT_RU_EVENT_SUBSCR",
                        "PROC_INST_ID_",
                        "true",
                        Map.of("ID_", OWN, "EXECUTION_ID_", OWN, "PROC_INST_ID_", OWN)),
                ofInstance(
                        "ACT_RU_JOB",
                        "PROCESS_INSTANCE_ID_",
                        "true",
                        Map.of(
                                "ID_",
                                OWN,
                                "EXECUTION_ID_",
                                OWN,
                                "ROOT_PROC_INST_ID_",
                                OWN,
                                "PROCESS_INSTANCE_ID_",
                                OWN,
                                "REPEAT_",
                                OWN,
                                "DUEDATE_",
                                LATER)),
                engineTasks(),
                candidates(),
                ofInstance(
                        "ACT_HI_PROCINST",
                        "PROC_INST_ID_",
                        "x.END_TIME_ is null",
                        Map.of(
                                "ID_",
                                OWN,
                                "PROC_INST_ID_",
                                OWN,
                                "BUSINESS_KEY_",
                                NUMBER,
                                "SUPER_PROCESS_INSTANCE_ID_",
                                OWN,
                                "ROOT_PROC_INST_ID_",
                                OWN)),
                ofInstance(
                        "ACT_HI_ACTINST",
                        "PROC_INST_ID_",
                        "x.END_TIME_ is null",
                        Map.of(
                                "ID_",
                                OWN,
                                "PARENT_ACT_INST_ID_",
                                OWN,
                                "ROOT_PROC_INST_ID_",
                                OWN,
                                "PROC_INST_ID_",
                                OWN,
                                "EXECUTION_ID_",
                                OWN,
                                "TASK_ID_",
                                OWN,
                                "CALL_PROC_INST_ID_",
                                OWN)),
                tasks());
    }

    private static CopiedTable whistles() {
        return new CopiedTable(
                "whistle",
                "select x.*, x.number as bench_case from whistle x join bench_original b on b.number = x.number",
                blower(),
                Map.of(
                        "id",
                        ID,
                        "number",
                        NUMBER,
                        "region_code",
                        MOVED,
                        "region_path",
                        MOVED,
                        "place",
                        "concat(c.community_name, x.place)",
                        "blower_id",
                        "o.id",
                        "blower_name",
                        "o.name",
                        "blower_agency",
                        MOVED,
                        "blower_agency_name",
                        "a.name"));
    }

    private static CopiedTable words() {
        return new CopiedTable(
                "case_found_by",
                "select x.*, w.number as bench_case from case_found_by x join whistle w on w.id = x.case_order"
                        + " join bench_original b on b.number = w.number",
                "",
                Map.of(
                        "case_order",
                        ID,
                        "found_by",
                        "left(concat(replace(x.found_by, x.bench_case, c.number), ' ', c.community_name), 600)"));
    }

    /** Somebody of the community where the copy lies. */
    private static String blower() {
        return "join bench_agency a on a.id = concat(c.community_to, '-COMMUNITY')"
                + " join bench_officer o on o.agency_id = a.id and o.k = c.n % a.people";
    }

    private static CopiedTable followers() {
        return new CopiedTable(
                "case_follower",
                "select x.*, x.case_number as bench_case from case_follower x"
                        + " join bench_original b on b.number = x.case_number",
                blower(),
                Map.of(
                        "case_number",
                        NUMBER,
                        "follower",
                        "if(x.relation = 'STARTED', concat('officer:', o.id), " + MOVED + ")"));
    }

    private static CopiedTable clocks() {
        return new CopiedTable(
                "case_clock",
                "select x.*, x.case_number as bench_case from case_clock x"
                        + " join bench_original b on b.number = x.case_number where x.stage = 'OPEN'",
                "",
                Map.of(
                        "id",
                        ID,
                        "case_number",
                        NUMBER,
                        "scope",
                        OWN,
                        "agency_id",
                        MOVED,
                        "hours_of",
                        MOVED,
                        "due_at",
                        LATER));
    }

    private static CopiedTable ofClock(String table, Map<String, String> columns) {
        return new CopiedTable(
                table,
                "select x.*, k.bench_case from " + table + " x join bench_case_clock k on k.id = x.clock_id",
                "",
                columns);
    }

    private static CopiedTable variables() {
        return new CopiedTable(
                "ACT_RU_VARIABLE",
                "select x.*, i.number as bench_case, v.TEXT_ as bench_agency from ACT_RU_VARIABLE x"
                        + OF_INSTANCE + "PROC_INST_ID_ left join ACT_RU_VARIABLE v"
                        + " on v.PROC_INST_ID_ = x.PROC_INST_ID_ and v.NAME_ = 'agency'",
                blower()
                        + " left join bench_agency d on d.id = " + MOVED.formatted("bench_agency")
                        + " left join bench_officer p on p.agency_id = d.id and p.k = c.n % d.people",
                Map.of(
                        "ID_",
                        OWN,
                        "EXECUTION_ID_",
                        OWN,
                        "PROC_INST_ID_",
                        OWN,
                        "VAR_SCOPE_",
                        OWN,
                        "TEXT_",
                        "case x.NAME_ when 'agency' then " + MOVED + " when 'blower' then o.id"
                                + " when 'owner' then ifnull(p.id, x.TEXT_)"
                                + " when 'dispatchId' then cast(x.TEXT_ as unsigned) + c.n * 1000000"
                                + " else x.TEXT_ end"));
    }

    /** The engine does not know who has a task nor when it is due; its copies do, so that it can be asked. */
    private static CopiedTable engineTasks() {
        return new CopiedTable(
                "ACT_RU_TASK",
                "select x.*, i.number as bench_case, t.queue as bench_queue, t.owner_id as bench_owner,"
                        + " t.due_at as bench_due from ACT_RU_TASK x" + OF_INSTANCE
                        + "PROC_INST_ID_ join task_entry t on t.task_id = x.ID_",
                owner("bench_queue", "bench_owner"),
                Map.of(
                        "ID_",
                        OWN,
                        "EXECUTION_ID_",
                        OWN,
                        "PROC_INST_ID_",
                        OWN,
                        "ASSIGNEE_",
                        "o.id",
                        "DUE_DATE_",
                        LATER.formatted("bench_due")));
    }

    private static CopiedTable candidates() {
        return new CopiedTable(
                "ACT_RU_IDENTITYLINK",
                "select x.*, i.number as bench_case from ACT_RU_IDENTITYLINK x"
                        + " join ACT_RU_TASK t on t.ID_ = x.TASK_ID_ join bench_instance i on i.id = t.PROC_INST_ID_",
                "",
                Map.of("ID_", OWN, "TASK_ID_", OWN, "GROUP_ID_", MOVED));
    }

    private static CopiedTable tasks() {
        var columns = new HashMap<>(Map.of(
                "task_id",
                OWN,
                "case_number",
                NUMBER,
                "instance_id",
                OWN,
                "decisions",
                DECISIONS,
                "region_code",
                MOVED,
                "region_path",
                MOVED,
                "queue",
                MOVED,
                "clock_id",
                ID));
        columns.putAll(Map.of(
                "due_at",
                LATER,
                "warn_at",
                LATER,
                "sort_at",
                LATER,
                "place",
                "concat(c.community_name, x.place)",
                "queue_name",
                "a.name",
                "owner_id",
                "o.id",
                "owner_name",
                "o.name",
                "found_by",
                "left(concat(replace(x.found_by, x.case_number, c.number), ' ', c.community_name), 300)"));
        return new CopiedTable(
                "task_entry",
                "select x.*, x.case_number as bench_case from task_entry x"
                        + " join bench_original b on b.number = x.case_number where x.state = 'OPEN'",
                owner("queue", "owner_id"),
                columns);
    }

    private static String owner(String queue, String owner) {
        return "join bench_agency a on a.id = " + MOVED.formatted(queue)
                + " left join bench_officer o on x." + owner
                + " is not null and o.agency_id = a.id and o.k = c.n % a.people";
    }

    private static CopiedTable ofCase(String table, Map<String, String> columns) {
        return new CopiedTable(
                table,
                "select x.*, x.case_number as bench_case from " + table
                        + " x join bench_original b on b.number = x.case_number",
                "",
                columns);
    }

    private static CopiedTable ofInstance(
            String table, String instance, String condition, Map<String, String> columns) {
        return new CopiedTable(
                table,
                "select x.*, i.number as bench_case from " + table + " x" + OF_INSTANCE + instance + " where "
                        + condition,
                "",
                columns);
    }
}
