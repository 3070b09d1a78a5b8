/**
 * 演示城市: the town's files and the demonstration. {@link org.shaodao.demo.TownLoader} reads a town when
 * {@code shaodao.town} names one; entering as a role, moving the clock and the town's past exist with profile demo only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "演示")
package org.shaodao.demo;
