package org.shaodao.evidence.format;

import org.shaodao.evidence.format.CleanFile.Picture;

/** GIF without loss: frames, their timing and the loop stay; comments, texts and other extensions go. Source: GIF89a. */
public final class GifFormat implements FileFormat {

    private final PixelLimit limit;

    public GifFormat(PixelLimit limit) {
        this.limit = limit;
    }

    @Override
    public CleanFile clean(byte[] file) {
        GifBlocks blocks = new GifBlocks(file, limit);
        byte[] stored = blocks.read();
        Picture picture = new Picture(stored, blocks.width(), blocks.height(), ExifOrientation.UPRIGHT);
        return new CleanFile(MediaKind.GIF, stored, picture);
    }
}
