package org.shaodao.broken.second.inside;

/** Not published. */
public record Secret(String text) {}
