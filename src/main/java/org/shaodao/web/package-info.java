/** Hosting of the pages, problem details, the API document, writes that are safe to repeat, live updates. */
@org.springframework.modulith.ApplicationModule(displayName = "网页与接口")
package org.shaodao.web;
