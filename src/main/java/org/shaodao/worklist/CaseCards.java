package org.shaodao.worklist;

/** What a row of the worklist says about its case. Implemented by the module that keeps the cases. */
public interface CaseCards {

    CaseCard card(String caseNumber);

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
