package org.shaodao.audit;

import org.flywaydb.core.api.migration.Context;
import org.shaodao.SchemaStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** What was sealed before there were marks is vouched for as it stood then: SQL has not the key. */
@Component
class SealsOfBefore extends SchemaStep {

    private static final int AT_ONCE = 1000;

    private final RecordMark mark;

    SealsOfBefore(RecordMark mark) {
        super(59, "seals of before");
        this.mark = mark;
    }

    private record Seal(long no, String hash) {}

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        long no = 0;
        for (boolean more = true; more; ) {
            var page = jdbc.query(
                    "select seal_no, hash from audit_seal where seal_no > ? order by seal_no limit " + AT_ONCE,
                    (row, index) -> new Seal(row.getLong(1), row.getString(2)),
                    no);
            jdbc.batchUpdate("update audit_seal set mark = ? where seal_no = ?", page, AT_ONCE, (update, seal) -> {
                update.setString(1, mark.of(AuditSeal.vouched(seal.no(), seal.hash())));
                update.setLong(2, seal.no());
            });
            more = page.size() == AT_ONCE;
            no = page.isEmpty() ? no : page.get(page.size() - 1).no();
        }
    }
}
