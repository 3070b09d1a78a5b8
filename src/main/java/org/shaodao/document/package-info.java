/** 文书: reads and writes the files that people work with outside: workbooks of Excel. Knows nothing of the town. */
@org.springframework.modulith.ApplicationModule(
        displayName = "文书",
        allowedDependencies = {})
package org.shaodao.document;
