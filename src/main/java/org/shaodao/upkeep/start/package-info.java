/** 首次启动: from an empty database to a town that can take a whistle. */
package org.shaodao.upkeep.start;
