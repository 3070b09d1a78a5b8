package org.shaodao.whistle;

/** Messages by which a case is moved at any time. Each is the name of a message in {@code whistle.bpmn}. */
public final class CaseMessages {

    /** 社区撤回. */
    public static final String WHISTLE_WITHDRAWN = "WhistleWithdrawn";

    /** 街道撤销. */
    public static final String WHISTLE_CANCELLED = "WhistleCancelled";

    /** 回访复开: a visit found it worse. */
    public static final String VISIT_WORSE = "VisitWorse";

    private CaseMessages() {}
}
