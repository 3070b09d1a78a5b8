package org.shaodao.worklist.internal;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.SavedViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where everybody keeps their views. */
@Service
@Transactional
class ViewShelf implements SavedViews {

    private final KeptViews views;

    ViewShelf(KeptViews views) {
        this.views = views;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer, Page page) {
        return views.findByOwnerIdAndPageOrderById(viewer.officerId(), page).stream()
                .map(KeptView::view)
                .toList();
    }

    @Override
    public SavedView keep(Viewer viewer, Page page, String name, String query) {
        requireFree(viewer, page, name, null);
        if (views.countByOwnerId(viewer.officerId()) >= MOST) {
            throw new Refused("views-too-many", "最多存 " + MOST + " 个视图。请先删掉一个用不着的，再存这个。", null);
        }
        return views.saveAndFlush(new KeptView(viewer.officerId(), page, name, query))
                .view();
    }

    @Override
    public SavedView change(Viewer viewer, long id, String name, String query, int version) {
        var kept = mine(viewer, id, version);
        requireFree(viewer, kept.page(), name, id);
        kept.become(name, query);
        return views.saveAndFlush(kept).view();
    }

    @Override
    public void forget(Viewer viewer, long id, int version) {
        views.delete(mine(viewer, id, version));
    }

    private KeptView mine(Viewer viewer, long id, int version) {
        var kept = views.findByIdAndOwnerId(id, viewer.officerId()).orElseThrow();
        kept.requireVersion(version);
        return kept;
    }

    private void requireFree(Viewer viewer, Page page, String name, Long own) {
        views.findByOwnerIdAndPageAndName(viewer.officerId(), page, name)
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Refused("view-name-taken", "已有一个视图叫“" + name + "”。请换个名字，或替换原来的那个。", "viewName");
                });
    }
}
