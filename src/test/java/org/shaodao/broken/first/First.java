package org.shaodao.broken.first;

import org.shaodao.broken.second.inside.Secret;

/** Takes what the other module did not publish. */
public record First(Secret secret) {}
