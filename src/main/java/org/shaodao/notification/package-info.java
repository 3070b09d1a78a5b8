/** 通知: who was told what and why; notices in the application today, other channels from the same record later. */
@org.springframework.modulith.ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"region", "agency", "worktime", "clock", "audit", "access", "worklist"})
package org.shaodao.notification;
