package org.shaodao.worklist;

/** An agency has contacted the whistle-blower. Published inside the transaction; the CONTACT clock stops on it. */
public record ContactMade(String caseNumber, String agencyId) {}
