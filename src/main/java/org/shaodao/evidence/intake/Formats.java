package org.shaodao.evidence.intake;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.shaodao.evidence.format.AmrFormat;
import org.shaodao.evidence.format.FileFormat;
import org.shaodao.evidence.format.GifFormat;
import org.shaodao.evidence.format.JpegFormat;
import org.shaodao.evidence.format.Mp3Format;
import org.shaodao.evidence.format.Mp4Format;
import org.shaodao.evidence.format.OfficeFormat;
import org.shaodao.evidence.format.PdfFormat;
import org.shaodao.evidence.format.PixelLimit;
import org.shaodao.evidence.format.PngFormat;
import org.shaodao.evidence.format.TextFormat;
import org.shaodao.evidence.format.WaveFormat;
import org.shaodao.evidence.format.WebpFormat;

/** Who judges a file, by what its first bytes say it is. */
final class Formats {

    /** Content that begins like one of these may still be plain text: the text format looks at all of it. */
    private static final String TEXT = "text";

    private final FileFormat text = new TextFormat();
    private final Map<String, FileFormat> bySniffedType;

    Formats(PixelLimit limit) {
        FileFormat png = new PngFormat(limit);
        FileFormat office = new OfficeFormat();
        FileFormat voiceMemo = new AmrFormat();
        FileFormat boxes = new Mp4Format();
        bySniffedType = Map.ofEntries(
                Map.entry("image/jpeg", new JpegFormat(limit)),
                Map.entry("image/png", png),
                Map.entry("image/apng", png),
                Map.entry("image/gif", new GifFormat(limit)),
                Map.entry("image/webp", new WebpFormat(limit)),
                Map.entry("application/pdf", new PdfFormat()),
                Map.entry("application/zip", office),
                Map.entry("application/x-tika-ooxml", office),
                Map.entry("audio/mpeg", new Mp3Format()),
                Map.entry("audio/amr", voiceMemo),
                Map.entry("audio/amr-wb", voiceMemo),
                Map.entry("audio/vnd.wave", new WaveFormat()),
                Map.entry("audio/mp4", boxes),
                Map.entry("video/mp4", boxes),
                Map.entry("application/mp4", boxes),
                Map.entry("video/x-m4v", boxes),
                Map.entry("video/3gpp", boxes),
                Map.entry("video/quicktime", boxes));
    }

    /** @param note whether the file is named like a text: Chinese text in GB18030 has no other sign than that */
    Optional<FileFormat> of(MediaType sniffed, boolean note) {
        FileFormat format = bySniffedType.get(sniffed.toString());
        boolean page = sniffed.getSubtype().equals("html");
        boolean perhapsText = sniffed.getType().equals(TEXT) && !page || note && sniffed.equals(MediaType.OCTET_STREAM);
        return Optional.ofNullable(format == null && perhapsText ? text : format);
    }
}
