package org.shaodao.broken.third;

import org.shaodao.broken.first.First;

/** Uses a module that it may not use. */
public record Third(First first) {}
