/**
 * Measures, on a real MySQL and a city of any size, what the people wait for. Started by {@code deploy/bench}, never by the
 * tests: what is compared are ratios within one run on one machine.
 */
package org.shaodao.bench;
