package org.shaodao.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The classes that are delivered, and the libraries. A JVM keeps for the next start only what it has loaded from jars. */
final class DeliveredClasses {

    private DeliveredClasses() {}

    /** The class path without the tests; {@code target/classes} is packed into a jar in this folder. */
    static String asJars(Path folder) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> entry.endsWith("classes") ? packed(entry, folder.resolve("shaodao.jar")) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path classes, Path jar) {
        try (var all = Files.walk(classes);
                var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var path : all.filter(path -> !path.equals(classes)).toList()) {
                var name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (!Files.isDirectory(path)) {
                    Files.copy(path, out);
                }
                out.closeEntry();
            }
            return jar;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
