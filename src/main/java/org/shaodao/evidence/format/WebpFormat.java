package org.shaodao.evidence.format;

import org.shaodao.evidence.format.CleanFile.Picture;

/**
 * WebP without loss: EXIF, XMP and unknown chunks go, at the top and inside each frame. Source: RFC 9649.
 */
public final class WebpFormat implements FileFormat {

    private final PixelLimit limit;

    public WebpFormat(PixelLimit limit) {
        this.limit = limit;
    }

    @Override
    public CleanFile clean(byte[] file) {
        WebpChunks stored = new WebpChunks(file, true, limit);
        byte[] bytes = stored.read();
        byte[] bare = new WebpChunks(bytes, false, limit).read();
        Picture picture = new Picture(bare, stored.width(), stored.height(), ExifOrientation.UPRIGHT);
        return new CleanFile(MediaKind.WEBP, bytes, picture);
    }
}
