/** 派单: which departments must come, lead and assist; refusal within its window, arbitration, precedents. */
@org.springframework.modulith.ApplicationModule(
        displayName = "派单",
        allowedDependencies = {
            "region",
            "agency",
            "worktime",
            "clock",
            "engine",
            "audit",
            "access",
            "worklist",
            "whistle",
            "evidence",
            "notification",
            "register"
        })
package org.shaodao.dispatch;
