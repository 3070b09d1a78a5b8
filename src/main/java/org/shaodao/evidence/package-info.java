/**
 * 证据: photos, recordings and files that people attach. A module of its own and not a part of the whistle, because
 * whistles, tasks and notes all attach files and none of them should have to ask another for it. It judges a file by its
 * content and never by its name, takes out where and by whom a photo was made, makes the small picture for lists, keeps
 * the bytes in the database or in a directory, and hands them out only to those who may read the case.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "证据",
        allowedDependencies = {"audit", "access", "worktime"})
package org.shaodao.evidence;
