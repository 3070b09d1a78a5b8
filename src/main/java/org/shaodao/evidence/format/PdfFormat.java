package org.shaodao.evidence.format;

import java.util.List;

/** PDF: begins as one, has an end, and starts nothing by itself as far as can be seen from outside. */
public final class PdfFormat implements FileFormat {

    private static final String END = "%%EOF";
    private static final List<String> ACTIVE = List.of("/JavaScript", "/Launch", "/RichMedia");

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        int end = file.findLast(END);
        if (!file.has(0, "%PDF-") || end < 0) {
            throw Refusals.damaged();
        }
        if (ACTIVE.stream().anyMatch(file::contains)) {
            throw Refusals.activePdf();
        }
        return new CleanFile(MediaKind.PDF, endingAt(file, end + END.length()));
    }

    /** What follows the end is no part of the document: another file may hide there. */
    private static byte[] endingAt(Octets file, int end) {
        int last = end;
        while (last < file.length() && (file.u8(last) == '\r' || file.u8(last) == '\n')) {
            last++;
        }
        return last == file.length() ? file.bytes : file.slice(0, last);
    }
}
