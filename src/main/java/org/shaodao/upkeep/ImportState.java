package org.shaodao.upkeep;

/** How far a workbook on its way in has come. */
public enum ImportState {
    /** Being examined. */
    CHECKING,
    /** Examined: it says what would be added and changed and what is wrong. */
    CHECKED,
    /** Being brought in. */
    APPLYING,
    DONE,
    /** Nothing of it was brought in; the failure says why. */
    FAILED
}
