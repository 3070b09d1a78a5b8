/** 吹哨: the whistle, where and what, its parties and evidence, duplicates, verification, closing and return visits. */
@org.springframework.modulith.ApplicationModule(
        displayName = "吹哨",
        allowedDependencies = {
            "region",
            "agency",
            "worktime",
            "clock",
            "engine",
            "audit",
            "access",
            "evidence",
            "notification",
            "worklist",
            "register"
        })
package org.shaodao.whistle;
