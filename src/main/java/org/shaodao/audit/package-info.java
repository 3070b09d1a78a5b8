/** 留痕: the append-only record of what happened, who did it, when and for which agency; timeline of each case. */
@org.springframework.modulith.ApplicationModule(
        displayName = "留痕",
        allowedDependencies = {"worktime"})
package org.shaodao.audit;
