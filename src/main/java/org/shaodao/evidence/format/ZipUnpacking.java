package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.shaodao.evidence.format.ZipDirectory.Entry;

/** Unpacks entries of one ZIP in memory, all of them together never beyond a limit. */
final class ZipUnpacking {

    private final Octets file;
    private long left;

    /** @param most bytes that all entries together may unpack to */
    ZipUnpacking(Octets file, long most) {
        this.file = file;
        this.left = most;
    }

    /** @throws org.shaodao.evidence.EvidenceRefused when damaged or beyond the limit */
    Octets unpack(Entry entry) {
        if (entry.size() > left) {
            throw Refusals.bomb();
        }
        return switch (entry.method()) {
            case ZipDirectory.STORED -> {
                left -= entry.to() - entry.from();
                yield new Octets(file.slice(entry.from(), entry.to()));
            }
            case ZipDirectory.DEFLATED -> inflate(entry);
            default -> throw Refusals.damaged();
        };
    }

    private Octets inflate(Entry entry) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.bytes, entry.from(), entry.to() - entry.from());
            ByteArrayOutputStream out = new ByteArrayOutputStream(entry.to() - entry.from());
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw Refusals.damaged();
                }
                left -= read;
                if (left < 0) {
                    throw Refusals.bomb();
                }
                out.write(buffer, 0, read);
            }
            return new Octets(out.toByteArray());
        } catch (DataFormatException damaged) {
            throw Refusals.damaged();
        } finally {
            inflater.end();
        }
    }
}
