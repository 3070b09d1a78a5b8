/** Accounts: how a person proves who they are, the sessions and tokens they hold, and who opens and closes them. */
package org.shaodao.access.account;
