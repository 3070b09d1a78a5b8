package org.shaodao.worklist.internal;

import java.util.List;
import java.util.stream.Stream;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.SavedViews;
import org.springframework.data.domain.Limit;
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
        var own = views.findByOwnerIdAndPageOrderById(viewer.officerId(), page);
        var shared = views.findBySharedWithAndPageAndOwnerIdNotOrderById(
                viewer.agencyId(), page, viewer.officerId(), Limit.of(MOST_SHARED));
        return Stream.concat(own.stream(), shared.stream())
                .map(kept -> kept.viewOf(viewer))
                .toList();
    }

    @Override
    public SavedView keep(Viewer viewer, Page page, String name, String query, boolean shared) {
        requireFree(viewer, page, name, null);
        if (views.countByOwnerId(viewer.officerId()) >= MOST) {
            throw new Refused("views-too-many", "最多存 " + MOST + " 个视图。请先删掉一个用不着的，再存这个。", null);
        }
        return became(viewer, new KeptView(viewer, page), name, query, shared);
    }

    @Override
    public SavedView change(Viewer viewer, long id, String name, String query, boolean shared, int version) {
        var kept = mine(viewer, id, version);
        requireFree(viewer, kept.page(), name, id);
        return became(viewer, kept, name, query, shared);
    }

    private SavedView became(Viewer viewer, KeptView kept, String name, String query, boolean shared) {
        kept.become(viewer, name, query, shared);
        return views.saveAndFlush(kept).viewOf(viewer);
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
