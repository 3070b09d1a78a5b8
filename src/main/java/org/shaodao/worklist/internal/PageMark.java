package org.shaodao.worklist.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.shaodao.Refused;

/** Where a page ended: the opaque cursor. */
record PageMark(Instant at, String taskId) {

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "|" + taskId).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused {@code cursor-unreadable} when the text is not one of ours */
    static PageMark read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new PageMark(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new Refused("cursor-unreadable", "翻页位置不对，请从第一页重新看起。", "cursor");
        }
    }
}
