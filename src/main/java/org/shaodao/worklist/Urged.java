package org.shaodao.worklist;

import java.util.List;

/** Somebody urged the people who hold open tasks of a case. Published inside the transaction. */
public record Urged(String caseNumber, String byName, String byAgency, List<TaskRow> tasks) {}
