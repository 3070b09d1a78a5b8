package org.shaodao.evidence.format;

/**
 * Measures an image before anybody opens it.
 *
 * @param pixels most pixels of an image
 */
public record PixelLimit(long pixels) {

    /** Longest side; one row of a longer image would already be a burden. */
    static final int SIDE = 30_000;

    /** @throws org.shaodao.evidence.EvidenceRefused when the image is larger or has no size at all */
    void check(int width, int height) {
        if (width < 1 || height < 1) {
            throw Refusals.damaged();
        }
        if (width > SIDE || height > SIDE || (long) width * height > pixels) {
            throw Refusals.tooManyPixels(pixels / 1_000_000);
        }
    }
}
