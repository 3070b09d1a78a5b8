package org.shaodao.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says at each start when the application's account on MySQL could change the record. */
@Component
class RecordRights {

    private static final Logger LOG = LoggerFactory.getLogger(RecordRights.class);

    private final JdbcTemplate jdbc;

    RecordRights(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (isOnMySql() && mayChange()) {
            LOG.warn("the application's database account may change the record: give it one that can only add to it,"
                    + " see deploy/mysql/grants.sql");
        }
    }

    private boolean isOnMySql() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("MySQL")));
    }

    /** The server looks at the right before it looks for a row, and there is none of such a number. */
    boolean mayChange() {
        try {
            jdbc.update("delete from audit_entry where id < 0");
            return true;
        } catch (DataAccessException denied) {
            return false;
        }
    }
}
