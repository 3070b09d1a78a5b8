/**
 * 底册: what a list that the town keeps of itself is: columns with their rules, lines with a version and an end, how they
 * are read and written. The lists themselves belong to the modules whose data they are; {@code upkeep} shows, changes,
 * imports and exports all of them in one way.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "底册",
        allowedDependencies = {})
package org.shaodao.register;
