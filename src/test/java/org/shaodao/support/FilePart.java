package org.shaodao.support;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a form says of the file that it sends, true or not.
 *
 * @param name of the field
 */
public record FilePart(String name, String fileName, String type) {

    private static final String BOUNDARY = "----visitor";

    static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    /** The body of a form with this file alone. */
    BodyPublisher with(byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return BodyPublishers.ofByteArrays(List.of(utf8(head), content, utf8("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
