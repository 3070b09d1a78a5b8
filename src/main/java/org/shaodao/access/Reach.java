package org.shaodao.access;

/** How far an {@link Action} reaches. Roles say what a person may do; the reach says to what. */
public enum Reach {
    OPEN("谁都可以，不用登录"),
    TOWN("全城共用的资料和工具"),
    OWN("自己的东西；列表里只有范围内的哨"),
    REGION("本区域的底册；全市共用的只有市里能改"),
    PEOPLE("本区域的人，自己除外"),
    CITY("全市共用的，只有市里能改"),
    CASE("范围内的哨：本区域的，本部门或本人参与的"),
    CASE_TASK("范围内的哨，本部门还有任务没办完的"),
    PLACE("本区域里的地点"),
    COUNTY("本县（市、区）的先例"),
    BLOWER("本社区（村）吹的哨"),
    STREET("本街道（乡镇）的哨"),
    TASK("范围内的哨里，本部门的任务"),
    CLOCK("范围内的哨里，本部门的时限"),
    CLOCK_APPROVAL("本社区（村）吹的、本街道（乡镇）的哨里，别的部门的时限"),
    CLOCK_RESUMPTION("本部门的时限，或能批复的时限");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    /** In Chinese words. */
    public String label() {
        return label;
    }
}
