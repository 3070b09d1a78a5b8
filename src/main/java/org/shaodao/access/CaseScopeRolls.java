package org.shaodao.access;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shaodao.audit.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who was brought into which case, and answers from it. */
@Component
class CaseScopeRolls implements CaseScope {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{4}-\\d{6}");

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CaseScopeRolls(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void open(String caseNumber, String regionPath, long order) {
        jdbc.sql("insert into case_scope (case_number, region_path, case_order) values (?, ?, ?)")
                .params(caseNumber, regionPath, order)
                .update();
        var regions = Arrays.stream(regionPath.split("/"))
                .filter(code -> !code.isEmpty())
                .toList();
        jdbc.sql("insert into case_scope_member (case_number, region_code, case_order) values "
                        + regions.stream().map(code -> "(?, ?, ?)").collect(Collectors.joining(", ")))
                .params(regions.stream()
                        .flatMap(code -> Stream.<Object>of(caseNumber, code, order))
                        .toList())
                .update();
    }

    @Override
    @Transactional
    public void over(String caseNumber, boolean over) {
        for (var table : List.of("case_scope", "case_scope_member")) {
            jdbc.sql("update " + table + " set is_over = ? where case_number = ?")
                    .params(over, caseNumber)
                    .update();
        }
    }

    @Override
    @Transactional
    public void admit(String caseNumber, String agencyId) {
        enter("agency_id", caseNumber, agencyId);
    }

    @Override
    @Transactional
    public void admitOfficer(String caseNumber, long officerId) {
        enter("officer_id", caseNumber, officerId);
    }

    /**
     * Asked before written, because a refused insert is dear; the unique key decides when two come at once. The case is
     * held meanwhile: who is brought in while it ends stands where the others do.
     */
    private void enter(String column, String caseNumber, Object member) {
        var known = jdbc.sql("select count(*) from case_scope_member where case_number = ? and " + column + " = ?")
                .params(caseNumber, member)
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("select case_order from case_scope where case_number = ? for update")
                .param(caseNumber)
                .query(Long.class)
                .single();
        try {
            jdbc.sql("insert into case_scope_member (case_number, " + column + ", case_order, is_over)"
                            + " select s.case_number, ?, s.case_order, s.is_over from case_scope s"
                            + " where s.case_number = ?")
                    .params(member, caseNumber)
                    .update();
        } catch (DuplicateKeyException somebodyElseDid) {
            // The other one brought the same member in: that is what was wanted.
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Viewer viewer, String caseNumber) {
        var filter = ScopeFilter.of(viewer);
        if (filter.nothing()) {
            return false;
        }
        return jdbc.sql("select count(*) from case_scope c where c.case_number = :caseNumber and "
                                + filter.condition("c.case_number"))
                        .param("caseNumber", caseNumber)
                        .params(filter.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseCircle> circleOf(String caseNumber) {
        var agencies = new HashSet<String>();
        var officers = new HashSet<Long>();
        jdbc.sql("select agency_id, officer_id from case_scope_member where case_number = ?"
                        + " and region_code is null")
                .param(caseNumber)
                .query(row -> {
                    var agency = row.getString("agency_id");
                    if (agency == null) {
                        officers.add(row.getLong("officer_id"));
                    } else {
                        agencies.add(agency);
                    }
                });
        return jdbc.sql("select region_path from case_scope where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .map(path -> new CaseCircle(path, agencies, officers));
    }

    @Override
    public void requireRead(Viewer viewer, String caseNumber) {
        if (!mayRead(viewer, caseNumber)) {
            throw refuse(viewer, caseNumber, Action.CASE_READ.label());
        }
    }

    /** Somebody may ask for anything, for a person by name too; the record keeps numbers of cases. */
    private static boolean isNumber(String text) {
        return text != null && NUMBER.matcher(text).matches();
    }

    @Override
    public AccessRefused refuse(Viewer viewer, String caseNumber, String action) {
        var named = isNumber(caseNumber) ? caseNumber : null;
        audit.recordApart("ACCESS_REFUSED", named, viewer.actor(), "不在范围内，没有允许：" + action, Map.of("action", action));
        return new AccessRefused("不在您的岗位和辖区范围内，不能" + action + "。");
    }
}
