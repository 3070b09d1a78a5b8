package org.shaodao.browser;

/** What somebody blows about, as they choose and write it on the screen. */
record Matter(String type, String text, String tried, String harm, String place) {

    static final String NOBODY_HURT = "没有人受伤";

    /** 宅基地纠纷致伤: two families, a boundary stone, one injured. */
    static Matter homestead() {
        return new Matter(
                "宅基地纠纷",
                "何家和东邻何家为宅基地东边的界桩争了两年，昨天动了手，有一人受伤，派出所调解过几次没有谈成。",
                "村里和志愿者各劝过三次，双方都认 1998 年的宗地图，争的是墙下六平方米。",
                "有人受伤",
                "3 组村东头");
    }

    /** 路面铁板松动,夜里响: script S4. */
    static Matter loosePlate() {
        return new Matter(
                "路面设施", "文峰路口的铁板松了，车一过就咣当响，夜里 3 号楼的人睡不着。", "社区放了反光锥，问过物业，说不归他们管。", NOBODY_HURT, "文峰路与八一路口东北角");
    }

    /** 台阶破损: for one department, and unlike the plate. */
    static Matter wornStep() {
        return new Matter(
                "物业矛盾",
                "4 号楼门口的台阶塌了一角，老人进出绊过两回，催了物业半个月没有人来修。",
                "社区拉了警示带，约物业经理谈过一次，他说要等年底的预算。",
                NOBODY_HURT,
                "4 号楼一单元门口");
    }

    /** 燃气泄漏: an emergency. */
    static Matter gasLeak() {
        return new Matter("燃气安全", "12 号楼一单元楼道里燃气味很重，已经打了 119，还在漏。", "疏散了一单元，关了楼前阀门。", "正在发生的危险", "12 号楼一单元");
    }

    /** The same elsewhere. */
    Matter at(String otherPlace) {
        return new Matter(type, text, tried, harm, otherPlace);
    }
}
