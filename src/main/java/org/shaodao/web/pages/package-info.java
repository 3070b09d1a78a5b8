/** Hosting of the pages: one page application whose addresses are all its own, files that never change under a name. */
package org.shaodao.web.pages;
