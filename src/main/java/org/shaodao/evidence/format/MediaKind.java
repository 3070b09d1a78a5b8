package org.shaodao.evidence.format;

import java.util.Arrays;
import java.util.List;

/** Everything that may be attached; what is not here is refused. The first extension is the one that is given. */
public enum MediaKind {
    JPEG(Family.PHOTO, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(Family.PHOTO, "image/png", "png"),
    WEBP(Family.PHOTO, "image/webp", "webp"),
    GIF(Family.PHOTO, "image/gif", "gif"),
    PDF(Family.DOCUMENT, "application/pdf", "pdf"),
    DOCX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT(Family.DOCUMENT, "text/plain", "txt"),
    MP3(Family.VOICE, "audio/mpeg", "mp3"),
    M4A(Family.VOICE, "audio/mp4", "m4a"),
    AMR(Family.VOICE, "audio/amr", "amr"),
    WAV(Family.VOICE, "audio/wav", "wav"),
    MP4(Family.VIDEO, "video/mp4", "mp4", "m4v");

    /** What a size limit is set for. */
    public enum Family {
        PHOTO("照片"),
        DOCUMENT("文档"),
        VOICE("录音"),
        VIDEO("视频");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    private final Family family;
    private final String type;
    private final List<String> extensions;

    MediaKind(Family family, String type, String... extensions) {
        this.family = family;
        this.type = type;
        this.extensions = List.of(extensions);
    }

    /** @throws java.util.NoSuchElementException when nothing of this type is accepted */
    public static MediaKind ofType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    public Family family() {
        return family;
    }

    /** Media type without parameters. */
    public String type() {
        return type;
    }

    public String extension() {
        return extensions.get(0);
    }

    /** Whether a file of this kind may keep the extension, given in lower case. */
    public boolean mayBeNamed(String extension) {
        return extensions.contains(extension);
    }
}
