/**
 * 任务: every open and finished task as a row of our own table, written in the engine's transaction; signing, handing
 * over, completing with a form; counts and lists that never ask the engine.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "任务",
        allowedDependencies = {
            "region",
            "agency",
            "worktime",
            "clock",
            "engine",
            "audit",
            "access",
            "evidence",
            "register",
            "document"
        })
package org.shaodao.worklist;
