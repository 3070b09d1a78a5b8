/** May use nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shaodao.broken.third;
