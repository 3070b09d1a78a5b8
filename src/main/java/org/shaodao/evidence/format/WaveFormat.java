package org.shaodao.evidence.format;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.shaodao.evidence.format.RiffChunks.Chunk;

/** WAV: only what is heard stays; lists, tags and broadcast data go. */
public final class WaveFormat implements FileFormat {

    private static final Set<String> HEARD = Set.of("fmt ", "fact", "data");

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        if (!file.has(0, "RIFF") || !file.has(8, "WAVE")) {
            throw Refusals.damaged();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int needed = 0;
        for (Chunk chunk : RiffChunks.between(file, 12, RiffChunks.end(file))) {
            if (HEARD.contains(chunk.id())) {
                RiffChunks.write(out, chunk.id(), file.slice(chunk.from(), chunk.to()));
                needed += chunk.id().equals("fact") ? 0 : 1;
            }
        }
        if (needed != 2) {
            throw Refusals.damaged();
        }
        return new CleanFile(MediaKind.WAV, RiffChunks.file("WAVE", out));
    }
}
