package org.shaodao.demo.past;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.region.RegionLevel;
import org.springframework.stereotype.Component;

/** Who plays in the past: communities by name, and the people of the town's agencies. */
@Component
class Cast {

    private static final String PHONE = "手机";
    private static final String DESK = "电脑";

    private final Viewers viewers;
    private final AgencyDirectory agencies;
    private final RegionDirectory regions;
    private final Map<String, RegionView> communities = new HashMap<>();

    Cast(Viewers viewers, AgencyDirectory agencies, RegionDirectory regions) {
        this.viewers = viewers;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** @throws NoSuchElementException when the town has no such community */
    RegionView community(String name) {
        if (communities.isEmpty()) {
            rememberCommunities();
        }
        var community = communities.get(name);
        if (community == null) {
            throw new NoSuchElementException("没有叫“" + name + "”的社区");
        }
        return community;
    }

    private void rememberCommunities() {
        var waiting = new ArrayDeque<RegionView>();
        waiting.addAll(regions.childrenOf(null));
        while (!waiting.isEmpty()) {
            var region = waiting.poll();
            if (region.level() == RegionLevel.COMMUNITY) {
                communities.put(region.name(), region);
            } else {
                waiting.addAll(regions.childrenOf(region.code()));
            }
        }
    }

    /** Code of the grid cell or, without a number, of the community. */
    String placeOf(PastCase story) {
        var code = community(story.community()).code();
        return story.grid() == null ? code : "%s%02d".formatted(code, story.grid());
    }

    /** Id of the agency of a kind that answers for the community of the case; an id stays as it is. */
    String agency(String kind, PastCase story) {
        if (agencies.find(kind).isPresent()) {
            return kind;
        }
        return agencies.responsibleFor(kind, community(story.community()).code())
                .orElseThrow(() -> new NoSuchElementException("没有管" + story.community() + "的 " + kind))
                .id();
    }

    Viewer secretaryOf(PastCase story) {
        return personOf(agency("COMMUNITY", story), 0);
    }

    /** The person who usually does an agency's work: at a community the secretary, elsewhere not a head. */
    Viewer usual(String agencyId) {
        var people = agencies.officersOf(agencyId).size();
        var leads = agencyId.endsWith("-COMMUNITY") || agencyId.endsWith("-CENTRE") || people == 1;
        return personOf(agencyId, leads ? 0 : Math.max(1, people - 2));
    }

    /** @param index 0 for the head */
    Viewer personOf(String agencyId, int index) {
        return person(agencies.officersOf(agencyId).get(index).id(), agencyId);
    }

    /** Community and street police have a phone in the hand, the others a desk. */
    Viewer person(long officerId, String agencyId) {
        return viewers.of(officerId, agencyId.matches(".*-(COMMUNITY|POLICE)") ? PHONE : DESK);
    }
}
