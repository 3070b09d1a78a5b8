package org.shaodao.worklist;

/** What a row of the worklist says about its case. Implemented by the module that keeps the cases. */
public interface CaseCards {

    CaseCard card(String caseNumber);

    /** How a level is called among people; the code itself where it has no other name. */
    default String levelLabel(String code) {
        return code;
    }

    /**
     * @param waiter who waits: community and secretary, "文惠社区 王书记"
     */
    record CaseCard(
            String caseNumber,
            String title,
            String level,
            String type,
            String regionCode,
            String regionPath,
            String place,
            String waiter) {}
}
