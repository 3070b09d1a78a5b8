package org.shaodao.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where tests put what they make: everything below {@code target/} of the module. */
final class Folders {

    private Folders() {}

    /** {@code target/<name>} of the module under test, as an absolute path; not created. */
    static Path inTarget(String name) {
        return Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
                .toAbsolutePath()
                .resolve("target")
                .resolve(name);
    }

    /** Deletes {@code folder} and all in it; nothing happens when it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
