package org.shaodao.evidence.format;

import org.shaodao.evidence.format.CleanFile.Picture;

/**
 * JPEG without loss: picture data and tables stay as they are; EXIF, GPS, XMP, IPTC, maker notes, thumbnails, comments
 * and everything behind the end of the picture go. Which way is up stays. Source: ITU-T T.81 annex B.
 */
public final class JpegFormat implements FileFormat {

    private final PixelLimit limit;

    public JpegFormat(PixelLimit limit) {
        this.limit = limit;
    }

    @Override
    public CleanFile clean(byte[] file) {
        JpegSegments stored = new JpegSegments(file, true, limit).read();
        JpegSegments bare = new JpegSegments(stored.written(), false, limit).read();
        Picture picture = new Picture(bare.written(), stored.width(), stored.height(), stored.orientation());
        return new CleanFile(MediaKind.JPEG, stored.written(), picture);
    }
}
