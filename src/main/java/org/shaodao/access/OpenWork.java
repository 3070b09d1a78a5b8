package org.shaodao.access;

/** Whether a person has something to do in a case. Told by the module that keeps the tasks. */
public interface OpenWork {

    /** True while a task of the case is open with the person, or in the queue of the person's agency. */
    boolean isThereFor(Viewer viewer, String caseNumber);
}
