package org.shaodao.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Shows a person who they are here. */
@Component
public class Mirror {

    private final RegionDirectory regions;
    private final Permissions permissions;
    private final Viewers viewers;
    private final WorkCalendars calendars;
    private final Clock clock;
    private final boolean demo;

    Mirror(
            RegionDirectory regions,
            Permissions permissions,
            Viewers viewers,
            WorkCalendars calendars,
            Clock clock,
            Environment environment) {
        this.regions = regions;
        this.permissions = permissions;
        this.viewers = viewers;
        this.calendars = calendars;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The person of this request, as they are after signing in. */
    public Me show(SignedIn person, Channel channel) {
        var viewer = viewers.of(person.officerId(), channel.label());
        var roles = viewer.roles().stream().sorted().toList();
        var now = clock.instant();
        return new Me(
                viewer.officerId(),
                viewer.name(),
                viewer.post(),
                person.account(),
                viewer.agencyId(),
                viewer.agencyName(),
                viewer.agencyKind(),
                viewer.regionCode(),
                lineOf(viewer.regionCode()),
                roles,
                roles.stream().map(Role::label).toList(),
                permissions.of(viewer),
                viewers.due().stream().sorted().toList(),
                demo,
                now,
                calendars.dayNote(LocalDate.ofInstant(now, TownClock.ZONE)).orElse(null));
    }

    /** From the county down; only for the city's own people does the city's name say something. */
    public List<String> lineOf(String regionCode) {
        var names = regions.lineOf(regionCode).stream().map(RegionView::name).toList();
        return names.size() == 1 ? names : names.subList(1, names.size());
    }
}
