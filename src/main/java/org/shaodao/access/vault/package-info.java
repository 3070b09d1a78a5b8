/** How identities are sealed: the keys, the ciphers, the hashes by which a party is found again. */
package org.shaodao.access.vault;
