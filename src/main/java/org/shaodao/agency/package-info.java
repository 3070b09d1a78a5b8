/** 部门: agencies, posts, officers, duty rosters and the duty list (职责清单) that says who must do what, by clause. */
@org.springframework.modulith.ApplicationModule(
        displayName = "部门",
        allowedDependencies = {"region", "register"})
package org.shaodao.agency;
