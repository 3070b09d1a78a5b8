package org.shaodao.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Unsigned reading of a file's bytes.
 *
 * <p>Every method throws {@link IndexOutOfBoundsException} outside the file.
 */
final class Octets {

    final byte[] bytes;

    Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24le(int at) {
        return u8(at + 2) << 16 | u16le(at);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u32le(int at) {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    /** {@code from + size}, when that is still within the file. */
    int end(int from, long size) {
        if (from < 0 || size < 0 || from + size > bytes.length) {
            throw new IndexOutOfBoundsException();
        }
        return (int) (from + size);
    }

    /** ISO 8859-1. */
    String text(int from, int size) {
        return new String(bytes, from, end(from, size) - from, StandardCharsets.ISO_8859_1);
    }

    boolean has(int at, String text) {
        return at >= 0
                && at + text.length() <= bytes.length
                && text(at, text.length()).equals(text);
    }

    byte[] slice(int from, int to) {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IndexOutOfBoundsException();
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Where the pattern begins at or after {@code from}, or -1. */
    int find(byte[] pattern, int from) {
        outer:
        for (int i = Math.max(0, from); i <= bytes.length - pattern.length; i++) {
            for (int j = 0; j < pattern.length; j++) {
                if (bytes[i + j] != pattern[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    boolean contains(String text) {
        return find(text.getBytes(StandardCharsets.ISO_8859_1), 0) >= 0;
    }

    /** Where the text begins for the last time, or -1. */
    int findLast(String text) {
        for (int i = bytes.length - text.length(); i >= 0; i--) {
            if (bytes[i] == text.charAt(0) && has(i, text)) {
                return i;
            }
        }
        return -1;
    }
}
