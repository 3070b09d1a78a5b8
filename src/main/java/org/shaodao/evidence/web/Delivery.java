package org.shaodao.evidence.web;

import java.nio.charset.StandardCharsets;
import org.shaodao.evidence.Attachment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/**
 * The headers under which a stranger's file leaves the house: never guessed at, never run, never kept by a proxy, asked
 * for again each time so that a right that was taken away ends at once.
 */
final class Delivery {

    private static final String POLICY =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private Delivery() {}

    /** @param encoding character set of a text, else {@code null} */
    static BodyBuilder of(Attachment attachment, String encoding) {
        String type = encoding == null ? attachment.type() : attachment.type() + ";charset=" + encoding;
        return cached(HttpStatus.OK, tag(attachment))
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment, attachment.name()));
    }

    static BodyBuilder ofPreview(Attachment attachment) {
        String base = attachment.name().substring(0, attachment.name().lastIndexOf('.'));
        return cached(HttpStatus.OK, previewTag(attachment))
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment, base + "-小图.jpg"));
    }

    static <T> ResponseEntity<T> unchanged(String tag) {
        return cached(HttpStatus.NOT_MODIFIED, tag).build();
    }

    static String tag(Attachment attachment) {
        return '"' + attachment.sha256() + '"';
    }

    static String previewTag(Attachment attachment) {
        return "\"preview-" + attachment.sha256() + '"';
    }

    private static BodyBuilder cached(HttpStatus status, String tag) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Pictures, voice and video are shown, everything else is only saved. */
    private static String disposition(Attachment attachment, String name) {
        String type = attachment.type();
        boolean shown = attachment.image() || type.startsWith("audio/") || type.startsWith("video/");
        String extension = name.substring(name.lastIndexOf('.'));
        return "%s; filename=\"attachment-%d%s\"; filename*=UTF-8''%s"
                .formatted(shown ? "inline" : "attachment", attachment.id(), extension, escaped(name));
    }

    /** RFC 5987 §3.2.1: everything but attr-char as bytes. */
    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
            if (plain || UNESCAPED.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return out.toString();
    }
}
