package org.shaodao.support;

import java.util.List;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.WhistleLevel;

/** Matters that communities whistle about, ready to be blown. */
public final class Matters {

    private Matters() {}

    /** 路面铁板松动,夜里响: script S4. */
    public static BlowWhistle loosePlate(String regionCode) {
        return matter(
                "ROAD_FACILITY",
                WhistleLevel.ROUTINE,
                "文峰路口的铁板松了，车一过就咣当响，夜里 3 号楼的人睡不着。",
                "社区放了反光锥，问过物业，说不归他们管。",
                "NONE",
                "SOME",
                regionCode,
                "文峰路与八一路口东北角");
    }

    /** 宅基地纠纷致伤: the homestead case. */
    public static BlowWhistle homestead(String regionCode) {
        return matter(
                "HOMESTEAD",
                WhistleLevel.TOUGH,
                "两家为宅基地东边的界桩争了两年，昨天动了手，有一人受伤，派出所调解过几次没有谈成。",
                "村里和志愿者各劝过三次，双方都认 1998 年的宗地图，争的是墙下六平方米。",
                "INJURY",
                "FEW",
                regionCode,
                "3 组村东头");
    }

    /** 燃气泄漏: an emergency. */
    public static BlowWhistle gasLeak(String regionCode) {
        return matter(
                "GAS_SAFETY",
                WhistleLevel.EMERGENCY,
                "12 号楼一单元楼道里燃气味很重，已经打了 119，还在漏。",
                "疏散了一单元，关了楼前阀门。",
                "DANGER",
                "SOME",
                regionCode,
                "12 号楼一单元");
    }

    public static BlowWhistle matter(
            String type,
            WhistleLevel level,
            String text,
            String tried,
            String harm,
            String persons,
            String regionCode,
            String place) {
        return new BlowWhistle(
                null,
                type,
                level,
                "按现场情况定的级别",
                text,
                tried,
                harm,
                persons,
                false,
                false,
                regionCode,
                place,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
