/**
 * 底册: what a list that the town keeps of itself is: columns with their rules, lines with a version and an end, how they
 * are read and written, what hangs on them when they end. The lists themselves belong to the modules whose data they are;
 * {@code upkeep} shows, changes, ends, imports and exports all of them in one way.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "底册",
        allowedDependencies = {"audit"})
package org.shaodao.register;
