package org.shaodao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters regions in one batch: a city of 2,400 communities has some 20,000 of them. */
@Component
class RegionRolls implements RegionRegister {

    private static final String INSERT = """
            insert into region (code, region_level, name, parent_code, path, national_code, households)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    RegionRolls(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional
    public int enter(List<Entry> entries) {
        var paths = knownPaths();
        var batch = new ArrayList<Object[]>();
        for (var entry : entries) {
            if (paths.containsKey(entry.code())) {
                continue;
            }
            check(entry, paths);
            var path = (entry.parentCode() == null ? "" : paths.get(entry.parentCode())) + entry.code() + "/";
            paths.put(entry.code(), path);
            batch.add(row(entry, path));
        }
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(INSERT, batch);
            events.publishEvent(new RegionsEntered(batch.size()));
        }
        return batch.size();
    }

    private Map<String, String> knownPaths() {
        var paths = new HashMap<String, String>();
        jdbc.query("select code, path from region", row -> {
            paths.put(row.getString(1), row.getString(2));
        });
        return paths;
    }

    private static void check(Entry entry, Map<String, String> paths) {
        if (!entry.code().matches("\\d{" + entry.level().digits() + "}")) {
            throw new IllegalArgumentException("code " + entry.code() + " does not fit " + entry.level());
        }
        if ((entry.parentCode() == null) != (entry.level() == RegionLevel.CITY)) {
            throw new IllegalArgumentException("only a city has no parent: " + entry.code());
        }
        if (entry.parentCode() != null && !paths.containsKey(entry.parentCode())) {
            throw new IllegalArgumentException("no parent " + entry.parentCode() + " for " + entry.code());
        }
    }

    private static Object[] row(Entry entry, String path) {
        return new Object[] {
            entry.code(),
            entry.level().name(),
            entry.name(),
            entry.parentCode(),
            path,
            entry.national(),
            entry.households()
        };
    }
}
