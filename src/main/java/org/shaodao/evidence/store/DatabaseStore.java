package org.shaodao.evidence.store;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Bytes in the database, in the caller's transaction: what is rolled back was never there. */
@Component
@ConditionalOnProperty(name = "shaodao.evidence.store", havingValue = "database", matchIfMissing = true)
class DatabaseStore implements EvidenceStore {

    private final JdbcTemplate database;

    DatabaseStore(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void put(String sha256, byte[] bytes) {
        Integer there = database.queryForObject(
                "select count(*) from attachment_content where sha256 = ?", Integer.class, sha256);
        if (there != null && there > 0) {
            return;
        }
        try {
            database.update("insert into attachment_content (sha256, content) values (?, ?)", sha256, bytes);
        } catch (DuplicateKeyException somebodyWasFaster) {
            // The same bytes under the same name: nothing is left to do.
        }
    }

    @Override
    public byte[] read(String sha256) {
        List<byte[]> found = database.query(
                "select content from attachment_content where sha256 = ?", (row, i) -> row.getBytes(1), sha256);
        if (found.isEmpty()) {
            throw new EvidenceLost(sha256, null);
        }
        return found.get(0);
    }
}
