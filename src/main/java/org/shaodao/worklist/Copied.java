package org.shaodao.worklist;

import java.util.List;

/** A case was copied to agencies and people, for their information. Published inside the transaction. */
public record Copied(
        String caseNumber, String title, String byName, List<String> agencies, List<Long> officers, String note) {}
