package org.shaodao.region;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers the whole tree after the first look, until regions are entered. */
@Component
class RegionAtlas implements RegionDirectory {

    private final Regions regions;
    private volatile RegionTree tree;

    RegionAtlas(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Optional<RegionView> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(tree().find(code));
    }

    @Override
    public RegionView get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("没有代码为“" + code + "”的区域。请从列表里选择地点。"));
    }

    @Override
    public boolean holds(String code) {
        return tree().holds(code);
    }

    @Override
    public RegionView standing(String code) {
        return tree().standing(get(code));
    }

    @Override
    public List<RegionView> childrenOf(String code) {
        return tree().childrenOf(code);
    }

    @Override
    public List<RegionView> lineOf(String code) {
        return tree().lineOf(get(code));
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void forget(RegionsEntered entered) {
        tree = null;
    }

    private RegionTree tree() {
        var known = tree;
        return known == null ? read() : known;
    }

    /** Alone, so that a reading begun before regions were entered is not kept after it. */
    private synchronized RegionTree read() {
        if (tree == null) {
            tree = new RegionTree(regions.findAllByOrderByPath());
        }
        return tree;
    }
}
