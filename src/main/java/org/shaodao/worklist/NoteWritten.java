package org.shaodao.worklist;

/**
 * An agency has written a note into a case. Published inside the transaction; clocks that wait for a word of the agency
 * stop on it.
 */
public record NoteWritten(String caseNumber, String agencyId, CaseTalk.NoteKind kind) {}
