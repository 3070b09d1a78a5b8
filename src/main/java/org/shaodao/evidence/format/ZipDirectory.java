package org.shaodao.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a ZIP as its directory tells them, after checking that it hides nothing: begins with the first entry,
 * ends with the directory, entries do not overlap, none is encrypted, none names a place outside. Source: APPNOTE 6.3.10.
 */
final class ZipDirectory {

    private static final int MOST_ENTRIES = 5_000;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;
    private static final int ENTRY_SIZE = 46;
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /**
     * @param local where its local header begins
     * @param from where its data begins
     * @param to where its data ends
     * @param size bytes when unpacked, as it claims
     */
    record Entry(String name, int method, int local, int from, int to, long size) {}

    private final Octets file;
    private final List<Entry> entries = new ArrayList<>();

    private ZipDirectory(Octets file) {
        this.file = file;
    }

    static List<Entry> read(Octets file) {
        return new ZipDirectory(file).entries();
    }

    private List<Entry> entries() {
        int end = file.findLast("PK\u0005\u0006");
        if (end < 0 || !file.has(0, "PK\u0003\u0004")) {
            throw Refusals.damaged();
        }
        int count = file.u16le(end + 10);
        if (count > MOST_ENTRIES) {
            throw Refusals.bomb();
        }
        int at = file.end(0, file.u32le(end + 16));
        int stop = file.end(at, file.u32le(end + 12));
        for (int i = 0; i < count; i++) {
            at = entry(at);
        }
        if (at != stop || stop != end || end + END_SIZE + file.u16le(end + 20) != file.length()) {
            throw Refusals.damaged();
        }
        checkOverlap(file.end(0, file.u32le(end + 16)));
        return entries;
    }

    private int entry(int at) {
        if (!file.has(at, "PK\u0001\u0002") || (file.u16le(at + 8) & 0x41) != 0) {
            throw Refusals.damaged();
        }
        int nameSize = file.u16le(at + 28);
        byte[] name = file.slice(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
        int local = file.end(0, file.u32le(at + 42));
        boolean sameName = file.has(local + LOCAL_SIZE, file.text(at + ENTRY_SIZE, nameSize));
        if (!file.has(local, "PK\u0003\u0004") || file.u16le(local + 26) != nameSize || !sameName) {
            throw Refusals.damaged();
        }
        int from = file.end(local + LOCAL_SIZE, (long) file.u16le(local + 26) + file.u16le(local + 28));
        int to = file.end(from, file.u32le(at + 20));
        entries.add(new Entry(safe(name), file.u16le(at + 10), local, from, to, file.u32le(at + 24)));
        return at + ENTRY_SIZE + nameSize + file.u16le(at + 30) + file.u16le(at + 32);
    }

    private static String safe(byte[] bytes) {
        String name = new String(bytes, StandardCharsets.UTF_8);
        boolean outside = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.contains("\0");
        if (outside || List.of(name.split("/")).contains("..")) {
            throw Refusals.smuggled();
        }
        return name;
    }

    /** Overlapping entries are how a small file unpacks to petabytes. */
    private void checkOverlap(int directory) {
        List<Entry> inOrder =
                entries.stream().sorted(Comparator.comparingInt(Entry::local)).toList();
        int free = 0;
        for (Entry entry : inOrder) {
            if (entry.local() < free) {
                throw Refusals.bomb();
            }
            free = entry.to();
        }
        if (free > directory) {
            throw Refusals.damaged();
        }
    }
}
