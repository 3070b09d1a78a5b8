package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The chunks of a RIFF file (WebP, WAV): four letters, a length in little endian, padded to an even length. */
final class RiffChunks {

    static final int HEADER = 8;

    private RiffChunks() {}

    /**
     * @param from where the content begins
     * @param to where the next begins, padding left aside
     */
    record Chunk(String id, int from, int to) {}

    /** The chunks between two places; what does not fill a header is left aside. */
    static List<Chunk> between(Octets file, int at, int end) {
        List<Chunk> chunks = new ArrayList<>();
        while (at + HEADER <= end) {
            int from = at + HEADER;
            int to = file.end(from, file.u32le(at + 4));
            if (to > end) {
                throw Refusals.damaged();
            }
            chunks.add(new Chunk(file.text(at, 4), from, to));
            at = to + (to - from & 1);
        }
        return chunks;
    }

    /** Where the file ends by its own word; what is behind is left aside. */
    static int end(Octets file) {
        return file.end(HEADER, file.u32le(4));
    }

    static void write(ByteArrayOutputStream out, String id, byte[] content) {
        for (int i = 0; i < 4; i++) {
            out.write(id.charAt(i));
        }
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(content.length >> shift);
        }
        out.writeBytes(content);
        if ((content.length & 1) == 1) {
            out.write(0);
        }
    }

    /** A whole file of the kind. */
    static byte[] file(String kind, ByteArrayOutputStream chunks) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(chunks.size() + 4);
        for (int i = 0; i < 4; i++) {
            content.write(kind.charAt(i));
        }
        content.writeBytes(chunks.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.size() + HEADER);
        write(out, "RIFF", content.toByteArray());
        return out.toByteArray();
    }
}
