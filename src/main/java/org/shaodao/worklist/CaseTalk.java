package org.shaodao.worklist;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;

/** What people say to each other in a case, without moving it: notes, urges, copies, watching. */
public interface CaseTalk {

    /**
     * Writes a note into the timeline and makes its files part of the case. {@link NoteWritten} tells
     * that the agency has called, or given a first answer.
     *
     * @throws org.shaodao.evidence.EvidenceRefused when a file is not the viewer's to bring
     */
    void note(Viewer viewer, String caseNumber, NoteKind kind, String text, List<Long> attachments);

    /**
     * Urges whoever holds an open task of the case.
     *
     * @param agencyId only this agency, or {@code null} for all
     * @return who was urged
     * @throws Refused {@code nothing-to-urge}; {@code urged-already} when the last urge is too recent
     */
    List<TaskRow> urge(Viewer viewer, String caseNumber, String agencyId);

    /** Copies the case to agencies and people; they may read it from now on. */
    void copy(Viewer viewer, String caseNumber, List<String> agencies, List<Long> officers, String note);

    void watch(Viewer viewer, String caseNumber, boolean watched);

    /** Officers concerned with a case: who started it, who has or had a task of it, whom it was copied to. */
    List<Long> concerned(String caseNumber);

    enum NoteKind {
        PROGRESS("办理记录"),
        CONTACT("联系记录"),
        COMMENT("留言");

        private final String label;

        NoteKind(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }
}
