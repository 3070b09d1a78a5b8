package org.shaodao.evidence.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain text in a character set that people here use. The bytes stay; the character set is told with them. A page or a
 * script that calls itself text is refused.
 */
public final class TextFormat implements FileFormat {

    private static final Pattern MARKUP = Pattern.compile(
            "<(html|head|body|script|style|iframe|object|embed|svg|meta|link|form)[\\s>/]|<!(doctype|entity)|<\\?(xml|php|=)|<%@",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT =
            Pattern.compile("\\A\\uFEFF?\\s*(#!|@echo\\b|setlocal\\b|on error resume next)", Pattern.CASE_INSENSITIVE);
    private static final List<Charset> GUESSES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    @Override
    public CleanFile clean(byte[] file) {
        for (Charset charset : candidates(new Octets(file))) {
            CharBuffer text = decode(file, charset);
            if (text != null) {
                check(text);
                return new CleanFile(MediaKind.TEXT, file, charset.name(), null);
            }
        }
        throw Refusals.damaged();
    }

    private static List<Charset> candidates(Octets file) {
        if (file.has(0, "\u00FF\u00FE")) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        return file.has(0, "\u00FE\u00FF") ? List.of(StandardCharsets.UTF_16BE) : GUESSES;
    }

    private static CharBuffer decode(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file));
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static void check(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                throw Refusals.damaged();
            }
        }
        if (MARKUP.matcher(text).find() || SCRIPT.matcher(text).find()) {
            throw Refusals.markupInText();
        }
    }
}
