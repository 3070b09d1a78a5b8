package org.shaodao.evidence.format;

/** The voice memos of older phones, narrow and wide band, walked frame by frame. Source: RFC 4867 §5. */
public final class AmrFormat implements FileFormat {

    private static final String NARROW = "#!AMR\n";
    private static final String WIDE = "#!AMR-WB\n";

    /** Bytes behind the first of a frame by its type; -1 = reserved. */
    private static final int[] NARROW_SIZES = {12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0};

    private static final int[] WIDE_SIZES = {17, 23, 32, 36, 40, 46, 50, 58, 60, 5, -1, -1, -1, -1, 0, 0};

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        boolean wide = file.has(0, WIDE);
        if (!wide && !file.has(0, NARROW)) {
            throw Refusals.damaged();
        }
        int start = (wide ? WIDE : NARROW).length();
        int end = walk(file, start, wide ? WIDE_SIZES : NARROW_SIZES);
        if (end == start) {
            throw Refusals.damaged();
        }
        return new CleanFile(MediaKind.AMR, file.slice(0, end));
    }

    /** @return the end of the last whole frame: a recording may be cut off */
    private static int walk(Octets file, int start, int[] sizes) {
        int at = start;
        while (at < file.length()) {
            int header = file.u8(at);
            int size = sizes[header >> 3 & 15];
            if ((header & 0x83) != 0 || size < 0) {
                throw Refusals.damaged();
            }
            if (at + 1 + size > file.length()) {
                return at;
            }
            at += 1 + size;
        }
        return at;
    }
}
