package org.shaodao.evidence.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes samples byte by byte. */
public final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        Bytes bytes = new Bytes();
        for (byte[] part : parts) {
            bytes.add(part);
        }
        return bytes.done();
    }

    /** Puts {@code insert} at a place. */
    public static byte[] inserted(byte[] into, int at, byte[] insert) {
        Bytes bytes = new Bytes();
        bytes.out.write(into, 0, at);
        bytes.add(insert);
        bytes.out.write(into, at, into.length - at);
        return bytes.done();
    }

    public static boolean contain(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(utf8(text), StandardCharsets.ISO_8859_1));
    }

    public Bytes add(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public Bytes add(String latin) {
        return add(latin(latin));
    }

    public Bytes u8(int value) {
        out.write(value);
        return this;
    }

    public Bytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    public Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    public Bytes u16le(int value) {
        return u8(value).u8(value >> 8);
    }

    public Bytes u24le(int value) {
        return u16le(value).u8(value >> 16);
    }

    public Bytes u32le(long value) {
        return u16le((int) value).u16le((int) (value >> 16));
    }

    public int size() {
        return out.size();
    }

    public byte[] done() {
        return out.toByteArray();
    }
}
