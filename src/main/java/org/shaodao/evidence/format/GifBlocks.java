package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;

/** One pass through a GIF, block by block. */
final class GifBlocks {

    private static final int MOST_FRAMES = 2_000;

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final Octets file;
    private final PixelLimit limit;
    private final ByteArrayOutputStream out;
    private byte[] control = {};
    private int frames;

    GifBlocks(byte[] file, PixelLimit limit) {
        this.file = new Octets(file);
        this.limit = limit;
        this.out = new ByteArrayOutputStream(file.length);
    }

    int width() {
        return file.u16le(6);
    }

    int height() {
        return file.u16le(8);
    }

    byte[] read() {
        if (!file.has(0, "GIF87a") && !file.has(0, "GIF89a")) {
            throw Refusals.damaged();
        }
        limit.check(width(), height());
        int at = file.end(13, colours(file.u8(10)));
        out.write(file.bytes, 0, at);
        while (at < file.length() && file.u8(at) != TRAILER) {
            at = block(at);
        }
        if (frames == 0) {
            throw Refusals.damaged();
        }
        out.write(TRAILER);
        return out.toByteArray();
    }

    private int block(int at) {
        return switch (file.u8(at)) {
            case FRAME -> frame(at);
            case EXTENSION -> extension(at);
            default -> throw Refusals.damaged();
        };
    }

    private int frame(int at) {
        limit.check(file.u16le(at + 5), file.u16le(at + 7));
        if (++frames > MOST_FRAMES) {
            throw Refusals.bomb();
        }
        int data = file.end(at + 10, colours(file.u8(at + 9))) + 1;
        int end = afterSubBlocks(data);
        out.writeBytes(control);
        out.write(file.bytes, at, end - at);
        control = new byte[0];
        return end;
    }

    /** The control of a frame waits for its frame: with a text that goes, it goes too. */
    private int extension(int at) {
        int label = file.u8(at + 1);
        int end = afterSubBlocks(at + 2);
        if (label == CONTROL) {
            control = file.slice(at, end);
        } else if (label == APPLICATION && (file.has(at + 3, "NETSCAPE2.0") || file.has(at + 3, "ANIMEXTS1.0"))) {
            loop(at, end);
        } else if (label != APPLICATION && label != 0xFE) {
            control = new byte[0];
        }
        return end;
    }

    /** The loop count and nothing that may hide behind it. */
    private void loop(int at, int end) {
        if (end - at == 19 && file.u8(at + 14) == 3) {
            out.write(file.bytes, at, end - at);
        }
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int afterSubBlocks(int at) {
        while (file.u8(at) != 0) {
            at = file.end(at, file.u8(at) + 1L);
        }
        return at + 1;
    }
}
