package org.shaodao.upkeep;

import java.util.Map;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Which lines a person sees and keeps: those of the own region and all below it. */
@Component
public class Scope {

    private final AuditTrail audit;

    Scope(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param regionPath empty for what is the whole town's: only the city keeps that */
    static boolean keeps(Viewer viewer, String regionPath) {
        return regionPath.isEmpty() ? ofTheCity(viewer) : regionPath.startsWith(viewer.regionPath());
    }

    public static boolean ofTheCity(Viewer viewer) {
        return viewer.regionPath().indexOf('/') == viewer.regionPath().length() - 1;
    }

    /** @throws AccessRefused when the region is not the viewer's */
    void require(Viewer viewer, String regionPath) {
        if (!regionPath.startsWith(viewer.regionPath())) {
            throw refused(viewer);
        }
    }

    /**
     * For what is the whole town's.
     *
     * @throws AccessRefused when the viewer keeps a part of it only; recorded
     */
    public void requireCity(Viewer viewer) {
        if (!ofTheCity(viewer)) {
            throw refused(viewer);
        }
    }

    /** Recorded, to be thrown. */
    AccessRefused refused(Viewer viewer) {
        audit.recordApart("ACCESS_REFUSED", null, viewer.actor(), "不在本区域：底册", Map.of("region", viewer.regionCode()));
        return new AccessRefused("这一条不在您管的区域里。");
    }
}
