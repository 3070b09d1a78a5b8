package org.shaodao.broken.second;

import org.shaodao.broken.first.First;

/** Reaches back to the module that reached it. */
public record Second(First first) {}
