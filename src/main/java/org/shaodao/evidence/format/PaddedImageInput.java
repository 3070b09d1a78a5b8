package org.shaodao.evidence.format;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * An image for the WebP decoder. That decoder looks ahead and, at the end of its input, pays an exception for each bit it
 * looks at: a picture of 40 bytes and many pixels would keep it busy for hours. So some zeros follow the image; who wants
 * more than these is reading a damaged file.
 */
final class PaddedImageInput extends ImageInputStreamImpl {

    private static final int PADDING = 64;

    private final byte[] bytes;

    PaddedImageInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (streamPos >= bytes.length + PADDING) {
            throw new IOException("reads beyond the end");
        }
        int at = (int) streamPos++;
        return at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            into[offset + i] = (byte) read();
        }
        return length;
    }
}
