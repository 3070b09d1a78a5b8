package org.shaodao.dispatch;

/** Messages of dispatch. Each is the name of a message in {@code whistle.bpmn}. */
public final class DispatchMessages {

    /** 追加或改派部门: another department joins while the others work; carries {@code dispatchId}. */
    public static final String DEPARTMENT_ADDED = "DepartmentAdded";

    private DispatchMessages() {}
}
