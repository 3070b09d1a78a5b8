package org.shaodao.evidence.format;

import java.nio.charset.StandardCharsets;

/** The one thing of EXIF that is kept: which way is up. Source: EXIF 2.32 §4.6.4, tag 0x0112. */
final class ExifOrientation {

    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] HEADER = "Exif\0\0MM\0*\0\0\0\b".getBytes(StandardCharsets.ISO_8859_1);

    private ExifOrientation() {}

    /**
     * @param from where the TIFF header begins
     * @param to where it ends
     * @return 1–8; 1 when it is not said or makes no sense
     */
    static int read(Octets file, int from, int to) {
        try {
            int value = find(new Octets(file.slice(from, to)));
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        } catch (IndexOutOfBoundsException nonsense) {
            return UPRIGHT;
        }
    }

    private static int find(Octets tiff) {
        boolean little = tiff.has(0, "II");
        if (!little && !tiff.has(0, "MM")) {
            return UPRIGHT;
        }
        int directory = tiff.end(0, little ? tiff.u32le(4) : tiff.u32(4));
        int entries = u16(tiff, directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (u16(tiff, entry, little) == TAG) {
                return u16(tiff, entry + 8, little);
            }
        }
        return UPRIGHT;
    }

    private static int u16(Octets tiff, int at, boolean little) {
        return little ? tiff.u16le(at) : tiff.u16(at);
    }

    /** Content of an APP1 segment that says the orientation and nothing else. */
    static byte[] segment(int orientation) {
        byte[] segment = new byte[HEADER.length + 2 + ENTRY + 4];
        System.arraycopy(HEADER, 0, segment, 0, HEADER.length);
        byte[] directory = {0, 1, TAG >> 8, TAG & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte) orientation};
        System.arraycopy(directory, 0, segment, HEADER.length, directory.length);
        return segment;
    }
}
