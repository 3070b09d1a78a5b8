package org.shaodao.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.format.CleanFile;
import org.shaodao.evidence.format.FileFormat;
import org.shaodao.evidence.format.MediaKind;
import org.shaodao.evidence.format.MediaKind.Family;
import org.shaodao.evidence.format.PixelLimit;
import org.shaodao.evidence.format.PreviewMaker;
import org.shaodao.evidence.format.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The door every file passes: what is it really, is it harmless, and what of it is kept. Touches no database. */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MEGA = 1 << 20;

    /** Plain text has no signature: only its name tells a note from a script, so only these are taken for notes. */
    private static final Set<String> NOTES = Set.of("", "txt", "text", "log", "csv", "md");

    private final EvidenceSettings settings;
    private final ContentSniffer sniffer;
    private final Formats formats;
    private final PreviewMaker previews;

    Intake(EvidenceSettings settings, ContentSniffer sniffer) {
        PixelLimit pixels = new PixelLimit(settings.maxPixels());
        this.settings = settings;
        this.sniffer = sniffer;
        this.formats = new Formats(pixels);
        this.previews = new PreviewMaker(pixels);
    }

    /**
     * @param filename as the person's device named it, or {@code null}
     * @throws EvidenceRefused when it is not taken
     */
    public AcceptedFile accept(String filename, InputStream content) {
        byte[] bytes = read(content);
        FileName name = FileName.of(filename);
        CleanFile file = clean(bytes, name);
        checkSize(bytes.length, file.kind().family());
        String cleanName = name.as(file.kind(), sniffer.known(name.extension()));
        return new AcceptedFile(cleanName, file, file.picture() == null ? null : previews.preview(file));
    }

    private byte[] read(InputStream content) {
        try {
            long most = settings.limits().most();
            byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (bytes.length == 0) {
                throw Refusals.empty();
            }
            if (bytes.length > most) {
                throw Refusals.tooLarge("文件", most / MEGA);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CleanFile clean(byte[] bytes, FileName name) {
        MediaType type = sniffer.sniff(bytes);
        boolean note = NOTES.contains(name.extension());
        FileFormat format = formats.of(type, note).orElseThrow(() -> Strangers.refuse(type));
        CleanFile file = judged(format, bytes);
        if (file.kind() == MediaKind.TEXT && !note) {
            throw Strangers.refuseTextNamed(name.extension());
        }
        return file;
    }

    /** Whatever a hostile file makes a format stumble over, the answer is that it is damaged. */
    private static CleanFile judged(FileFormat format, byte[] bytes) {
        try {
            return format.clean(bytes);
        } catch (EvidenceRefused refused) {
            throw refused;
        } catch (IndexOutOfBoundsException endsTooEarly) {
            throw Refusals.damaged();
        } catch (RuntimeException stumbled) {
            LOG.warn("{} stumbled over a file", format.getClass().getSimpleName(), stumbled);
            throw Refusals.damaged();
        }
    }

    private void checkSize(int size, Family family) {
        long most = settings.limits().of(family).toBytes();
        if (size > most) {
            throw Refusals.tooLarge(family.label(), most / MEGA);
        }
    }
}
