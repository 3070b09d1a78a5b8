package org.shaodao.evidence.format;

/**
 * A file that may be kept.
 *
 * @param bytes without location, comments and thumbnails; for documents unchanged
 * @param encoding character set of a text, else {@code null}
 * @param picture for images, else {@code null}
 */
public record CleanFile(MediaKind kind, byte[] bytes, String encoding, Picture picture) {

    CleanFile(MediaKind kind, byte[] bytes) {
        this(kind, bytes, null, null);
    }

    CleanFile(MediaKind kind, byte[] bytes, Picture picture) {
        this(kind, bytes, null, picture);
    }

    /**
     * How to look at the image.
     *
     * @param bare the image without its colour profile: no profile of a stranger reaches native code
     * @param width pixels as stored
     * @param height pixels as stored
     * @param orientation EXIF 1–8, 1 = upright
     */
    public record Picture(byte[] bare, int width, int height, int orientation) {

        /** Orientations 5–8 lie on their side. */
        boolean lying() {
            return orientation >= 5;
        }

        /** Pixels as seen. */
        public int seenWidth() {
            return lying() ? height : width;
        }

        /** Pixels as seen. */
        public int seenHeight() {
            return lying() ? width : height;
        }
    }
}
