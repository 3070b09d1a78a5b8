/** A house built wrong on purpose: each class walks through one wall, so that a test can see the wall hold. */
package org.shaodao.broken;
