package org.shaodao.worklist;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;

/** 视图: what a person keeps of a list's filters. Each changes their own only, and may share them with their department. */
public interface SavedViews {

    /** So many views a person may keep, all pages together. */
    int MOST = 20;

    /** So many of the colleagues' views a page offers. */
    int MOST_SHARED = 50;

    /** The person's views of a page, the oldest first, and then those that colleagues share. */
    List<SavedView> of(Viewer viewer, Page page);

    /** @throws Refused {@code view-name-taken}, {@code views-too-many} */
    SavedView keep(Viewer viewer, Page page, String name, String query, boolean shared);

    /**
     * Gives a view another name or other filters, or shares it, or no longer.
     *
     * @throws Refused {@code version-stale}, {@code view-name-taken}
     * @throws java.util.NoSuchElementException when the person has no such view
     */
    SavedView change(Viewer viewer, long id, String name, String query, boolean shared, int version);

    /**
     * @throws Refused {@code version-stale}
     * @throws java.util.NoSuchElementException when the person has no such view
     */
    void forget(Viewer viewer, long id, int version);

    /** The lists that can be kept. */
    enum Page {
        TASKS,
        CASES
    }

    /**
     * One view.
     *
     * @param query the query string of the page's address, without the question mark
     * @param sharedBy the colleague who keeps it, {@code null} for one's own
     */
    record SavedView(long id, Page page, String name, String query, boolean shared, String sharedBy, int version) {}
}
