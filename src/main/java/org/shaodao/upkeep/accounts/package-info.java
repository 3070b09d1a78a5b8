/** Accounts of a whole town by a workbook: who has none, with a likely role, out; whom to open one for, in. */
package org.shaodao.upkeep.accounts;
