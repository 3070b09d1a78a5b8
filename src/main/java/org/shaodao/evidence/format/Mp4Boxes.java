package org.shaodao.evidence.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One walk through the boxes of an MP4, blanking in place what should not be told. */
final class Mp4Boxes {

    private static final Set<String> BLANKED = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final List<String> WAY = List.of("moov", "trak", "mdia");
    private static final Pattern NAME = Pattern.compile("[\\x20-\\x7E\\xA9]{4}");

    private final Octets file;
    private boolean described;
    private boolean recorded;
    private boolean video;
    private boolean sound;
    private String handler = "";

    Mp4Boxes(Octets file) {
        this.file = file;
    }

    boolean video() {
        return video;
    }

    boolean sound() {
        return sound;
    }

    /** @return where the last whole box ends: what some phones append behind a finished recording goes */
    int blank() {
        int end = walk(0, file.length(), 0);
        if (!described || !recorded) {
            throw Refusals.damaged();
        }
        return end;
    }

    private int walk(int start, int end, int depth) {
        int at = start;
        while (at + 8 <= end) {
            int next = depth == 0 && file.u32(at) == 0 ? end : next(at, end);
            if (next < 0 && depth == 0 && described && recorded) {
                return at;
            }
            if (next < 0) {
                throw Refusals.damaged();
            }
            box(at, next, depth);
            at = next;
        }
        return at;
    }

    /** Where the next box begins; -1 when this one makes no sense. */
    private int next(int at, int end) {
        long size = file.u32(at);
        if (size == 1 && at + 16 <= end) {
            size = file.u32(at + 8) == 0 ? file.u32(at + 12) : -1;
        }
        boolean named = NAME.matcher(file.text(at + 4, 4)).matches();
        return !named || size < from(at) - at || at + size > end ? -1 : (int) (at + size);
    }

    private int from(int at) {
        return at + (file.u32(at) == 1 ? 16 : 8);
    }

    private void box(int at, int end, int depth) {
        String type = file.text(at + 4, 4);
        described |= depth == 0 && type.equals("moov");
        recorded |= depth == 0 && type.equals("mdat");
        if (type.equals("hdlr") && depth == WAY.size()) {
            handler = file.text(from(at) + 8, 4);
        }
        boolean onTheWay = depth < WAY.size() && type.equals(WAY.get(depth));
        boolean track = onTheWay && type.equals("trak");
        if (track) {
            handler = "";
        }
        if (onTheWay) {
            walk(from(at), end, depth + 1);
        }
        if (BLANKED.contains(type) || track && !playable()) {
            blank(at, end);
        }
    }

    /** Whether the track that was just walked is seen or heard; others may tell where the phone was at each moment. */
    private boolean playable() {
        video |= handler.equals("vide");
        sound |= handler.equals("soun");
        return handler.equals("vide") || handler.equals("soun");
    }

    private void blank(int at, int end) {
        int from = from(at);
        for (int i = 0; i < 4; i++) {
            file.bytes[at + 4 + i] = (byte) "free".charAt(i);
        }
        Arrays.fill(file.bytes, from, end, (byte) 0);
    }
}
