package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import org.shaodao.evidence.format.CleanFile.Picture;

/**
 * PNG without loss: only the chunks that are seen stay. Texts, EXIF, time and every private chunk go, and so does what
 * follows the end. Source: PNG (third edition) §11.
 */
public final class PngFormat implements FileFormat {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final String PROFILE = "iCCP";
    private static final Set<String> SEEN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "sBIT", "pHYs", "bKGD", "acTL",
            "fcTL", "fdAT");

    private final PixelLimit limit;

    public PngFormat(PixelLimit limit) {
        this.limit = limit;
    }

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        if (!file.has(0, SIGNATURE) || !file.has(12, "IHDR") || file.u32(8) != 13) {
            throw Refusals.damaged();
        }
        int width = (int) Math.min(file.u32(16), Integer.MAX_VALUE);
        int height = (int) Math.min(file.u32(20), Integer.MAX_VALUE);
        limit.check(width, height);
        byte[] stored = strip(file, true);
        byte[] bare = strip(file, false);
        return new CleanFile(MediaKind.PNG, stored, new Picture(bare, width, height, ExifOrientation.UPRIGHT));
    }

    private static byte[] strip(Octets file, boolean keepProfile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length());
        out.write(file.bytes, 0, SIGNATURE.length());
        int at = SIGNATURE.length();
        for (boolean first = true; ; first = false) {
            String type = file.text(at + 4, 4);
            int end = file.end(at, file.u32(at) + 12);
            if (SEEN.contains(type) || keepProfile && PROFILE.equals(type)) {
                checkSum(file, at, end);
                out.write(file.bytes, at, end - at);
            }
            if (type.equals("IHDR") && !first) {
                throw Refusals.damaged();
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at = end;
        }
    }

    private static void checkSum(Octets file, int at, int end) {
        CRC32 crc = new CRC32();
        crc.update(file.bytes, at + 4, end - at - 8);
        if (crc.getValue() != file.u32(end - 4)) {
            throw Refusals.damaged();
        }
    }
}
