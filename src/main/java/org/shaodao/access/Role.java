package org.shaodao.access;

/** What a person is in the town. A person may have several. */
public enum Role {
    SECRETARY("社区书记"),
    GRID_WORKER("网格员"),
    VOLUNTEER("平安守护志愿者"),
    OFFICER("部门干部"),
    HEAD("部门负责人"),
    CENTRE("街道综治中心"),
    PEACE_OFFICE("平安办"),
    COUNTY_LEADER("县级领导"),
    JUDGE("法官"),
    FEDERATION("妇联干部"),
    MEDIATOR("调解员"),
    INSPECTOR("督查"),
    CLERK("资料员"),
    PROCESS_ADMIN("流程管理员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员"),
    RESIDENT("居民");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
