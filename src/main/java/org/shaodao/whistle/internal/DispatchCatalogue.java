package org.shaodao.whistle.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** 派单目录, remembered after the first look until a line is written. */
@Component
class DispatchCatalogue {

    private static final String ALL = "select * from dispatch_catalogue where ended_on is null order by id";

    private final JdbcClient jdbc;
    private volatile List<CatalogueItem> items;

    DispatchCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The line for a matter: the county's before the city's, one that names the matter before one for the whole type. */
    Optional<CatalogueItem> of(String type, String regionPath, String text) {
        return all().stream()
                .filter(item -> item.fits(type, regionPath, text))
                .min(Comparator.comparing((CatalogueItem item) -> -item.path().length())
                        .thenComparing(item -> item.words().isEmpty())
                        .thenComparing(CatalogueItem::id));
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void forget(CatalogueWritten written) {
        items = null;
    }

    private List<CatalogueItem> all() {
        var known = items;
        return known == null ? read() : known;
    }

    /** Alone, so that a reading begun before something was written is not kept after it. */
    private synchronized List<CatalogueItem> read() {
        if (items == null) {
            items = jdbc.sql(ALL)
                    .query((row, number) -> new CatalogueItem(
                            row.getString("id"),
                            row.getString("region_path"),
                            row.getString("whistle_type"),
                            CatalogueItem.split(row.getString("words")),
                            row.getString("lead_kind"),
                            CatalogueItem.split(row.getString("assist_kinds")),
                            row.getString("clause_id"),
                            row.getString("reason")))
                    .list();
        }
        return items;
    }

    /** Lines were written. */
    record CatalogueWritten(int count) {}
}
