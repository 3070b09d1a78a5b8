package org.shaodao.region;

/** Regions were entered: what was remembered of the tree is out of date. */
record RegionsEntered(int count) {}
