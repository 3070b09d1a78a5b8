/** The API's own description (OpenAPI 3.1), complete enough that a stranger drives the whole story from it. */
package org.shaodao.web.document;
