/**
 * 管理: the town kept by its own staff. Shows, searches and changes the lines of every register, remembers who changed
 * what, and brings whole workbooks in and out; the calendars of the years with what they move.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "管理",
        allowedDependencies = {
            "register",
            "region",
            "agency",
            "access",
            "audit",
            "worktime",
            "clock",
            "document",
            "evidence"
        })
package org.shaodao.upkeep;
