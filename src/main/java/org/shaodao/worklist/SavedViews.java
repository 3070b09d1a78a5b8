package org.shaodao.worklist;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;

/** 视图: what a person keeps of a list's filters. Each sees and changes their own only. */
public interface SavedViews {

    /** So many views a person may keep, all pages together. */
    int MOST = 20;

    /** The person's views of a page, the oldest first. */
    List<SavedView> of(Viewer viewer, Page page);

    /** @throws Refused {@code view-name-taken}, {@code views-too-many} */
    SavedView keep(Viewer viewer, Page page, String name, String query);

    /**
     * Gives a view another name, other filters or both.
     *
     * @throws Refused {@code version-stale}, {@code view-name-taken}
     * @throws java.util.NoSuchElementException when the person has no such view
     */
    SavedView change(Viewer viewer, long id, String name, String query, int version);

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
     */
    record SavedView(long id, Page page, String name, String query, int version) {}
}
