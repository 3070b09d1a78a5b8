/** Reading what people send: only what is meant, nothing guessed, nothing that cannot be shown again. */
package org.shaodao.web.reading;
