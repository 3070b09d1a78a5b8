package org.shaodao.demo.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shaodao.agency.AgencyRegister.AgencyEntry;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.region.RegionLevel;
import org.shaodao.region.RegionRegister;

/**
 * A city that there is not, as large as asked. The same figures and seed give the same city. Six counties of unequal
 * size, streets of eight to forty communities, in each county the twenty departments of a county; codes begin with 99,
 * which no province has (GB/T 2260).
 */
final class CityPlan {

    static final String CITY = "990000000000";
    static final String OFFICE = CITY + "-PEACE_OFFICE";

    static final String CLERK = "资料员";
    static final String SYSTEM_ADMIN = "系统管理员";
    static final String VOLUNTEER = "平安守护志愿者";

    /** Shares of the communities, as counties of one city differ. */
    private static final Map<String, Double> COUNTIES = new LinkedHashMap<>();

    static {
        COUNTIES.put("云溪区", 0.10);
        COUNTIES.put("望岗区", 0.15);
        COUNTIES.put("禾川县", 0.16);
        COUNTIES.put("桐丘县", 0.18);
        COUNTIES.put("长澜市", 0.19);
        COUNTIES.put("石泉市", 0.22);
    }

    /** Of a county, with how large each is beside the others. */
    private static final Map<String, Integer> DEPARTMENTS = new LinkedHashMap<>();

    static {
        DEPARTMENTS.put("POLICE", 12);
        DEPARTMENTS.put("JUDICIAL", 4);
        DEPARTMENTS.put("HOUSING", 6);
        DEPARTMENTS.put("URBAN_MGMT", 8);
        DEPARTMENTS.put("TRANSPORT", 4);
        DEPARTMENTS.put("NATURAL_RESOURCES", 4);
        DEPARTMENTS.put("MARKET", 6);
        DEPARTMENTS.put("FIRE", 3);
        DEPARTMENTS.put("EMERGENCY_MGMT", 3);
        DEPARTMENTS.put("EDUCATION", 3);
        DEPARTMENTS.put("HEALTH", 3);
        DEPARTMENTS.put("CIVIL_AFFAIRS", 3);
        DEPARTMENTS.put("VETERANS", 1);
        DEPARTMENTS.put("PETITION", 2);
        DEPARTMENTS.put("FEDERATION", 1);
        DEPARTMENTS.put("COURT", 4);
        DEPARTMENTS.put("PROCURATORATE", 1);
        DEPARTMENTS.put("PEACE_OFFICE", 2);
        DEPARTMENTS.put("GOVERNMENT", 1);
        DEPARTMENTS.put("CENTRE", 2);
    }

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CENTRE", "综治中心"),
            Map.entry("POLICE", "公安局"),
            Map.entry("JUDICIAL", "司法局"),
            Map.entry("HOUSING", "住房和城乡建设局"),
            Map.entry("URBAN_MGMT", "城市管理局"),
            Map.entry("TRANSPORT", "交通运输局"),
            Map.entry("NATURAL_RESOURCES", "自然资源和规划局"),
            Map.entry("MARKET", "市场监督管理局"),
            Map.entry("FIRE", "消防救援大队"),
            Map.entry("EMERGENCY_MGMT", "应急管理局"),
            Map.entry("EDUCATION", "教育局"),
            Map.entry("HEALTH", "卫生健康委员会"),
            Map.entry("CIVIL_AFFAIRS", "民政局"),
            Map.entry("VETERANS", "退役军人事务局"),
            Map.entry("PETITION", "信访局"),
            Map.entry("FEDERATION", "妇女联合会"),
            Map.entry("COURT", "人民法院"),
            Map.entry("PROCURATORATE", "人民检察院"),
            Map.entry("PEACE_OFFICE", "平安建设领导小组办公室"),
            Map.entry("GOVERNMENT", "人民政府"));

    private static final int LEAST_IN_THE_OFFICE = 4;
    private static final int LEAST_IN_A_DEPARTMENT = 3;
    private static final int LEAST_IN_A_COMMUNITY = 4;
    private static final int USUAL_STREET = 24;

    private final Random random;
    private final PlaceNames names;
    private final List<RegionRegister.Entry> regions = new ArrayList<>();
    private final List<AgencyEntry> agencies = new ArrayList<>();
    private final List<OfficerEntry> officers = new ArrayList<>();
    private final List<String> communities = new ArrayList<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();

    /**
     * @param communities at least 12
     * @param people at least four for each community and three for each other agency
     * @throws IllegalArgumentException when that is too few
     */
    CityPlan(int communities, int people, long seed) {
        if (communities < 12) {
            throw new IllegalArgumentException("至少要 12 个村（社区）");
        }
        this.random = new Random(seed);
        this.names = new PlaceNames(random);
        layOut(communities);
        staff(people);
    }

    List<RegionRegister.Entry> regions() {
        return regions;
    }

    List<AgencyEntry> agencies() {
        return agencies;
    }

    List<OfficerEntry> officers() {
        return officers;
    }

    /** Names, each once, in the order of their codes. */
    List<String> communities() {
        return communities;
    }

    private void layOut(int all) {
        regions.add(new RegionRegister.Entry(CITY, RegionLevel.CITY, "云溪样板市", null, false, null));
        agency("PEACE_OFFICE", CITY, "云溪样板市", "市平安办", 4);
        agency("GOVERNMENT", CITY, "云溪样板市", "市政府", 1);
        int left = all;
        int number = 0;
        for (var county : COUNTIES.entrySet()) {
            number++;
            int share = number == COUNTIES.size() ? left : Math.max(2, (int) Math.round(all * county.getValue()));
            left -= share;
            county(number, county.getKey(), share);
        }
    }

    private void county(int number, String name, int share) {
        var code = "9900%02d000000".formatted(number);
        regions.add(new RegionRegister.Entry(code, RegionLevel.COUNTY, name, CITY, false, null));
        DEPARTMENTS.forEach((kind, weight) -> agency(kind, code, name, name + shortOf(kind), weight * 3));
        int left = share;
        for (int street = 1; left > 0; street++) {
            // Some streets are a town's centre, most are not.
            int size =
                    (int) Math.round(Math.min(40, Math.max(8, USUAL_STREET * Math.exp(random.nextGaussian() * 0.4))));
            int here = left - size < 8 ? left : size;
            street("9900%02d%03d000".formatted(number, street), code, here);
            left -= here;
        }
    }

    private void street(String code, String county, int size) {
        var name = names.street();
        regions.add(new RegionRegister.Entry(code, RegionLevel.TOWNSHIP, name, county, false, null));
        agency("CENTRE", code, name, name + "综治中心", 4);
        agency("POLICE", code, name, name + "派出所", 5);
        agency("JUDICIAL", code, name, name + "司法所", 2);
        for (int place = 1; place <= size; place++) {
            var community = code.substring(0, 9) + "%03d".formatted(place);
            var called = names.community();
            communities.add(called);
            regions.add(new RegionRegister.Entry(community, RegionLevel.COMMUNITY, called, code, false, null));
            agency("COMMUNITY", community, called, called, 2);
        }
    }

    private void agency(String kind, String region, String place, String shortName, int weight) {
        var name = switch (kind) {
            case "COMMUNITY" -> place + (place.endsWith("村") ? "村民委员会" : "居民委员会");
            case "CENTRE" -> place + "综治中心";
            default ->
                shortName.equals(place + "派出所") || shortName.equals(place + "司法所")
                        ? shortName
                        : place + NAMES.get(kind);
        };
        var entry = new AgencyEntry(kind, region, name, shortName);
        agencies.add(entry);
        weights.put(entry.id(), weight);
    }

    private static String shortOf(String kind) {
        return switch (kind) {
            case "GOVERNMENT" -> "政府";
            case "PEACE_OFFICE" -> "平安办";
            case "NATURAL_RESOURCES" -> "自然资源局";
            case "MARKET" -> "市监局";
            case "HOUSING" -> "住建局";
            case "URBAN_MGMT" -> "城管局";
            case "HEALTH" -> "卫健委";
            case "EMERGENCY_MGMT" -> "应急局";
            case "VETERANS" -> "退役军人局";
            case "FEDERATION" -> "妇联";
            case "COURT" -> "法院";
            case "PROCURATORATE" -> "检察院";
            case "FIRE" -> "消防大队";
            case "TRANSPORT" -> "交通局";
            default -> NAMES.get(kind);
        };
    }

    /** The least for each first, what is left by weight: large departments are larger still. */
    private void staff(int people) {
        int least = agencies.stream().mapToInt(CityPlan::least).sum();
        if (people < least) {
            throw new IllegalArgumentException("这么多村（社区）和部门至少要 " + least + " 人");
        }
        double weight = weights.values().stream().mapToInt(Integer::intValue).sum();
        double extra = people - least;
        double owed = 0;
        for (var agency : agencies) {
            owed += extra * weights.get(agency.id()) / weight;
            int more = (int) Math.floor(owed + 1e-6);
            owed -= more;
            staff(agency, least(agency) + more);
        }
    }

    private static int least(AgencyEntry agency) {
        if (agency.id().equals(OFFICE)) {
            return LEAST_IN_THE_OFFICE;
        }
        return agency.kind().equals("COMMUNITY") ? LEAST_IN_A_COMMUNITY : LEAST_IN_A_DEPARTMENT;
    }

    private void staff(AgencyEntry agency, int size) {
        for (int place = 1; place <= size; place++) {
            var head = place == 1;
            officers.add(new OfficerEntry(
                    agency.id() + "-%02d".formatted(place),
                    names.person(),
                    agency.id(),
                    post(agency, place),
                    head,
                    true,
                    Math.min(place, 4)));
        }
    }

    /** The three who keep the town have a post of their own. */
    private static String post(AgencyEntry agency, int place) {
        if (agency.id().equals(OFFICE) && place == 2) {
            return "安全管理员";
        }
        if (agency.id().equals(OFFICE) && place == 3) {
            return CLERK;
        }
        if (agency.id().equals(OFFICE) && place == 4) {
            return SYSTEM_ADMIN;
        }
        return switch (agency.kind()) {
            case "COMMUNITY" -> place == 1 ? "社区书记" : place == 4 ? VOLUNTEER : "网格员";
            case "COURT" -> place == 1 ? "副院长" : "法官";
            case "CENTRE" -> place == 1 ? "综治中心主任" : "综治干部";
            default -> place == 1 ? "负责人" : "科员";
        };
    }
}
