package org.shaodao.agency;

/** Agencies, people, clauses or slots were entered: what was remembered of them is out of date. */
record AgenciesEntered(String what, int count) {}
