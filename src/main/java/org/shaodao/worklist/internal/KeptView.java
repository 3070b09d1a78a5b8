package org.shaodao.worklist.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.SavedViews.Page;
import org.shaodao.worklist.SavedViews.SavedView;

/** A person's view of a list. Whoever changes it says which state they saw. */
@Entity
@Table(name = "saved_view")
class KeptView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private long ownerId;

    @Enumerated(EnumType.STRING)
    private Page page;

    private String name;
    private String query;
    /** Id of the department that sees it, {@code null} for nobody else. */
    private String sharedWith;

    private String ownerName;

    protected KeptView() {}

    KeptView(Viewer owner, Page page) {
        this.ownerId = owner.officerId();
        this.page = page;
    }

    void become(Viewer owner, String newName, String newQuery, boolean shared) {
        name = newName;
        query = newQuery;
        sharedWith = shared ? owner.agencyId() : null;
        ownerName = owner.name();
    }

    /** @throws Refused {@code version-stale} when it has changed since it was seen */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Refused("version-stale", "视图“" + name + "”刚在别处改过，这次没有改动。请看过最新的样子再试一次。", null);
        }
    }

    Long id() {
        return id;
    }

    Page page() {
        return page;
    }

    SavedView viewOf(Viewer viewer) {
        var own = ownerId == viewer.officerId();
        return new SavedView(id, page, name, query, sharedWith != null, own ? null : ownerName, version);
    }
}
