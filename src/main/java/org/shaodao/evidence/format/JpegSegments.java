package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;

/** One pass through a JPEG, segment by segment, keeping only what a picture needs. */
final class JpegSegments {

    /** A progressive picture has about ten; thousands of them only keep the decoder busy. */
    private static final int MOST_SCANS = 64;

    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private final Octets file;
    private final boolean keepProfile;
    private final PixelLimit limit;
    private final ByteArrayOutputStream body;
    private byte[] jfif;
    private int orientation = ExifOrientation.UPRIGHT;
    private int width;
    private int height;
    private int scans;

    JpegSegments(byte[] file, boolean keepProfile, PixelLimit limit) {
        this.file = new Octets(file);
        this.keepProfile = keepProfile;
        this.limit = limit;
        this.body = new ByteArrayOutputStream(file.length);
    }

    JpegSegments read() {
        if (file.u16(0) != 0xFFD8) {
            throw Refusals.damaged();
        }
        int at = 2;
        for (; ; ) {
            at = nextMarker(at);
            int marker = file.u8(at++);
            if (marker == EOI) {
                return finished();
            }
            if (marker != 0 && marker != 1 && !isRestart(marker)) {
                at = segment(marker, at);
            }
        }
    }

    /** Decoders pass over stray bytes between segments; so do we, and leave them out. */
    private int nextMarker(int at) {
        while (file.u8(at) != 0xFF) {
            at++;
        }
        while (file.u8(at) == 0xFF) {
            at++;
        }
        return at;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private int segment(int marker, int at) {
        int from = at + 2;
        int size = file.u16(at);
        if (size < 2) {
            throw Refusals.damaged();
        }
        int end = file.end(at, size);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, from, end);
            case 0xC4, 0xDB, 0xDD -> write(marker, file.slice(from, end));
            case SOS -> {
                return scan(from, end);
            }
            case 0xE0 -> jfif(from, end);
            case 0xE1 -> exif(from, end);
            case 0xE2 -> profile(from, end);
            case 0xEE -> adobe(from, end);
            default -> drop(marker);
        }
        return end;
    }

    private void frame(int marker, int from, int end) {
        if (width != 0) {
            throw Refusals.damaged();
        }
        height = file.u16(from + 1);
        width = file.u16(from + 3);
        limit.check(width, height);
        int components = file.u8(from + 5);
        if (components == 4) {
            throw Refusals.printColours();
        }
        if (components != 1 && components != 3) {
            throw Refusals.damaged();
        }
        write(marker, file.slice(from, end));
    }

    /** Copies the compressed data up to the next marker that is neither a stuffed byte nor a restart. */
    private int scan(int from, int end) {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw Refusals.damaged();
        }
        write(SOS, file.slice(from, end));
        int at = end;
        while (file.u8(at) != 0xFF || file.u8(at + 1) == 0 || isRestart(file.u8(at + 1))) {
            at++;
        }
        body.write(file.bytes, end, at - end);
        return at;
    }

    /** Version and density; the thumbnail that may follow goes. */
    private void jfif(int from, int end) {
        if (file.has(from, "JFIF\0") && end - from >= 14 && jfif == null) {
            jfif = file.slice(from, from + 14);
            jfif[12] = 0;
            jfif[13] = 0;
        }
    }

    private void exif(int from, int end) {
        if (file.has(from, "Exif\0") && end - from > 6 && orientation == ExifOrientation.UPRIGHT) {
            orientation = ExifOrientation.read(file, from + 6, end);
        }
    }

    private void profile(int from, int end) {
        if (keepProfile && file.has(from, "ICC_PROFILE\0")) {
            write(0xE2, file.slice(from, end));
        }
    }

    /** Says how colours are to be read; without it some pictures turn green. */
    private void adobe(int from, int end) {
        if (file.has(from, "Adobe") && end - from >= 12) {
            write(0xEE, file.slice(from, from + 12));
        }
    }

    private void drop(int marker) {
        boolean application = marker >= 0xE3 && marker <= 0xEF;
        boolean comment = marker == 0xFE;
        if (!application && !comment) {
            throw Refusals.damaged();
        }
    }

    private JpegSegments finished() {
        if (scans == 0) {
            throw Refusals.damaged();
        }
        return this;
    }

    private void write(int marker, byte[] content) {
        write(body, marker, content);
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.size() + 64);
        out.write(0xFF);
        out.write(0xD8);
        if (jfif != null) {
            write(out, 0xE0, jfif);
        }
        if (orientation != ExifOrientation.UPRIGHT) {
            write(out, 0xE1, ExifOrientation.segment(orientation));
        }
        out.writeBytes(body.toByteArray());
        out.write(0xFF);
        out.write(EOI);
        return out.toByteArray();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int orientation() {
        return orientation;
    }
}
