/** 演示城市: the demonstration town, its past, entering as a role and moving the clock. Exists with profile demo only. */
@org.springframework.modulith.ApplicationModule(displayName = "演示")
package org.shaodao.demo;
