package org.shaodao.evidence.format;

/**
 * MPEG audio layer III: frames that really follow one another. Tags (ID3) before them go: they hold pictures and texts.
 * Source: ISO/IEC 11172-3 §2.4, ID3v2.4 §3.1.
 */
public final class Mp3Format implements FileFormat {

    /** Rubbish a player passes over before the first frame. */
    private static final int SEARCH = 8_192;

    private static final int FRAMES_THAT_PROVE = 3;
    private static final int[] KBIT_MPEG1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBIT_MPEG2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        int start = 0;
        while (file.has(start, "ID3")) {
            start = file.end(start + 10, syncSafe(file, start + 6));
        }
        for (int at = start; at < start + SEARCH && at + 4 <= file.length(); at++) {
            if (proven(file, at)) {
                return new CleanFile(MediaKind.MP3, file.slice(at, file.length()));
            }
        }
        throw Refusals.damaged();
    }

    private static int syncSafe(Octets file, int at) {
        int size = 0;
        for (int i = 0; i < 4; i++) {
            size = size << 7 | file.u8(at + i) & 0x7F;
        }
        return size;
    }

    private static boolean proven(Octets file, int start) {
        int at = start;
        for (int i = 0; i < FRAMES_THAT_PROVE; i++) {
            int size = at + 4 <= file.length() ? frame(file, at) : 0;
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return true;
    }

    /** Length of the frame that begins here, or 0 when none does. */
    private static int frame(Octets file, int at) {
        int header = (int) file.u32(at);
        int version = header >> 19 & 3;
        int rate = header >> 12 & 15;
        int sampling = header >> 10 & 3;
        boolean sync = header >>> 21 == 0x7FF && version != 1 && (header >> 17 & 3) == 1;
        if (!sync || rate == 0 || rate == 15 || sampling == 3) {
            return 0;
        }
        boolean first = version == 3;
        int hertz = HERTZ[sampling] >> (first ? 0 : version == 2 ? 1 : 2);
        int kbit = (first ? KBIT_MPEG1 : KBIT_MPEG2)[rate];
        return (first ? 144 : 72) * kbit * 1000 / hertz + (header >> 9 & 1);
    }
}
