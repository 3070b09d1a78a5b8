package org.shaodao.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** What a file is by its first bytes; its name is not asked. */
@Component
class ContentSniffer {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    MediaType sniff(byte[] file) {
        return detect(file, new Metadata());
    }

    /** Whether programs know files with this extension, given without dot. */
    boolean known(String extension) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a." + extension);
        return !extension.isEmpty() && !MediaType.OCTET_STREAM.equals(detect(null, named));
    }

    private MediaType detect(byte[] file, Metadata metadata) {
        try {
            return types.detect(file == null ? null : new ByteArrayInputStream(file), metadata)
                    .getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
