/** Every failure as a problem (RFC 9457) that a person can read: what is wrong, in Chinese, what to do, which field. */
package org.shaodao.web.problem;
