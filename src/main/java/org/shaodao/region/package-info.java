/** 区域: the tree from city to county, township or street, village or community, grid cell and patch of 10–15 households. */
@org.springframework.modulith.ApplicationModule(
        displayName = "区域",
        allowedDependencies = {"register"})
package org.shaodao.region;
