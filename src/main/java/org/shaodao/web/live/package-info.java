/**
 * Live updates. A page keeps one stream open and hears that something changed, never what: it reads the change by the
 * ordinary ways, where its rights are checked. Several nodes need no line between them, each follows the record.
 */
package org.shaodao.web.live;
