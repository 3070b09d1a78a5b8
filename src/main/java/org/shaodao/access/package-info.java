/**
 * 权限: who is signed in, what their roles allow, which cases are within their scope, and the identities of parties kept
 * apart from the case.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "权限",
        allowedDependencies = {"region", "agency", "audit", "worktime", "register"})
package org.shaodao.access;
