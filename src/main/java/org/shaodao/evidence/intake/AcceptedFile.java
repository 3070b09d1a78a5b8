package org.shaodao.evidence.intake;

import org.shaodao.evidence.format.CleanFile;

/**
 * A file that was taken, not yet kept.
 *
 * @param name cleaned, with an extension that fits the content
 * @param preview small JPEG of an image, else {@code null}
 */
public record AcceptedFile(String name, CleanFile file, byte[] preview) {}
