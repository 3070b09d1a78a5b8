package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.shaodao.evidence.format.RiffChunks.Chunk;

/** One pass through a WebP, chunk by chunk; every picture in it is measured. */
final class WebpChunks {

    private static final int HAS_PROFILE = 0x20;
    private static final int HAS_EXIF_OR_XMP = 0x0C;
    private static final int FRAME_HEADER = 16;
    private static final int MOST_FRAMES = 2_000;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L");

    private final Octets file;
    private final boolean keepProfile;
    private final PixelLimit limit;
    private int width;
    private int height;
    private int pictures;

    WebpChunks(byte[] file, boolean keepProfile, PixelLimit limit) {
        this.file = new Octets(file);
        this.keepProfile = keepProfile;
        this.limit = limit;
    }

    byte[] read() {
        if (!file.has(0, "RIFF") || !file.has(8, "WEBP")) {
            throw Refusals.damaged();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length());
        List<Chunk> chunks = RiffChunks.between(file, 12, RiffChunks.end(file));
        checkOnePicture(chunks);
        for (Chunk chunk : chunks) {
            top(chunk, out);
        }
        if (pictures == 0) {
            throw Refusals.damaged();
        }
        return RiffChunks.file("WEBP", out);
    }

    private void top(Chunk chunk, ByteArrayOutputStream out) {
        switch (chunk.id()) {
            case "VP8X" -> RiffChunks.write(out, "VP8X", canvas(chunk));
            case "ANMF" -> RiffChunks.write(out, "ANMF", frame(chunk));
            case "ICCP" -> {
                if (keepProfile) {
                    copy(chunk, out);
                }
            }
            case "ANIM" -> copy(chunk, out);
            default -> picture(chunk, out);
        }
    }

    private byte[] canvas(Chunk chunk) {
        byte[] content = file.slice(chunk.from(), chunk.from() + 10);
        content[0] &= (byte) ~(keepProfile ? HAS_EXIF_OR_XMP : HAS_EXIF_OR_XMP | HAS_PROFILE);
        measure(file.u24le(chunk.from() + 4) + 1, file.u24le(chunk.from() + 7) + 1);
        return content;
    }

    private byte[] frame(Chunk chunk) {
        limit.check(file.u24le(chunk.from() + 6) + 1, file.u24le(chunk.from() + 9) + 1);
        if (pictures > MOST_FRAMES) {
            throw Refusals.bomb();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file.slice(chunk.from(), chunk.from() + FRAME_HEADER));
        List<Chunk> chunks = RiffChunks.between(file, chunk.from() + FRAME_HEADER, chunk.to());
        checkOnePicture(chunks);
        for (Chunk inner : chunks) {
            picture(inner, out);
        }
        return out.toByteArray();
    }

    /** A decoder would open each of them, one after the other, whole. */
    private static void checkOnePicture(List<Chunk> chunks) {
        long pictures = chunks.stream().filter(c -> PICTURES.contains(c.id())).count();
        long alphas = chunks.stream().filter(c -> c.id().equals("ALPH")).count();
        if (pictures > 1 || alphas > 1) {
            throw Refusals.damaged();
        }
    }

    private void picture(Chunk chunk, ByteArrayOutputStream out) {
        int at = chunk.from();
        switch (chunk.id()) {
            case "VP8 " -> {
                if (!file.has(at + 3, "\u009d\u0001\u002a")) {
                    throw Refusals.damaged();
                }
                measure(file.u16le(at + 6) & 0x3FFF, file.u16le(at + 8) & 0x3FFF);
            }
            case "VP8L" -> {
                if (file.u8(at) != 0x2F) {
                    throw Refusals.damaged();
                }
                long size = file.u32le(at + 1);
                measure((int) (size & 0x3FFF) + 1, (int) (size >> 14 & 0x3FFF) + 1);
            }
            case "ALPH" -> {
                copy(chunk, out);
                return;
            }
            default -> {
                return;
            }
        }
        pictures++;
        copy(chunk, out);
    }

    /** The first size that is told is the picture's own; all others only may not be larger. */
    private void measure(int w, int h) {
        limit.check(w, h);
        if (width == 0) {
            width = w;
            height = h;
        } else if (w > width || h > height) {
            throw Refusals.damaged();
        }
    }

    private void copy(Chunk chunk, ByteArrayOutputStream out) {
        RiffChunks.write(out, chunk.id(), file.slice(chunk.from(), chunk.to()));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
