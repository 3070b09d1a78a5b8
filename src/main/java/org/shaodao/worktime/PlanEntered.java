package org.shaodao.worktime;

/** A plan was entered: what was remembered of the calendars is out of date. */
record PlanEntered(int year) {}
