package org.shaodao.broken;

import org.springframework.modulith.Modulithic;

/** The root of the house that is built wrong on purpose. */
@Modulithic
public final class Broken {

    private Broken() {}
}
