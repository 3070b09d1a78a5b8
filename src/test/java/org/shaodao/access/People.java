package org.shaodao.access;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.AgencyEntry;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;
import org.shaodao.region.RegionRegister.Entry;

/** A corner of a town of their own for the tests of access: 测试区 · 测试街道 · 东社区 and 西社区. */
record People(RegionRegister regions, AgencyRegister agencies, AgencyDirectory directory) {

    static final String CITY = "990000000000";
    static final String COUNTY = "990001000000";
    static final String STREET = "990001001000";
    static final String EAST = "990001001001";
    static final String WEST = "990001001002";
    static final String EAST_PATH = "990000000000/990001000000/990001001000/990001001001/";
    static final String WEST_PATH = "990000000000/990001000000/990001001000/990001001002/";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    void settle() {
        regions.enter(List.of(
                new Entry(CITY, RegionLevel.CITY, "测试市", null, false, null),
                new Entry(COUNTY, RegionLevel.COUNTY, "测试区", CITY, false, null),
                new Entry(STREET, RegionLevel.TOWNSHIP, "测试街道", COUNTY, false, null),
                new Entry(EAST, RegionLevel.COMMUNITY, "东社区", STREET, false, null),
                new Entry(WEST, RegionLevel.COMMUNITY, "西社区", STREET, false, null)));
        agencies.enterAgencies(List.of(
                new AgencyEntry("COMMUNITY", EAST, "东社区居民委员会", "东社区"),
                new AgencyEntry("COMMUNITY", WEST, "西社区居民委员会", "西社区"),
                new AgencyEntry("CENTRE", STREET, "测试街道综治中心", "测试街道综治中心"),
                new AgencyEntry("PEACE_OFFICE", COUNTY, "测试区平安办", "测试区平安办"),
                new AgencyEntry("HOUSING", COUNTY, "测试区住房和城乡建设局", "测试区住建局"),
                new AgencyEntry("POLICE", COUNTY, "测试区公安局", "测试区公安局")));
    }

    /** A new person of an agency. */
    long newOfficer(String agencyId) {
        var number = agencyId + "-T" + NUMBER.incrementAndGet();
        agencies.enterOfficers(List.of(new OfficerEntry(number, "试某", agencyId, "岗位", false, true, 1)));
        return agencies.officerNumbered(number).orElseThrow().id();
    }

    /** Somebody of an agency with these roles, as the services see them. */
    Viewer viewer(String agencyId, Role... roles) {
        var agency = directory.get(agencyId);
        return new Viewer(
                newOfficer(agencyId),
                "试某",
                "岗位",
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.regionCode(),
                agency.regionPath(),
                agency.territorial(),
                Set.of(roles),
                "接口");
    }
}
