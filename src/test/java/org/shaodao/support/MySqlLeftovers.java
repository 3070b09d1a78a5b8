package org.shaodao.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Servers whose JVM was killed before it could end them. Each data directory bears the process id of the JVM that uses
 * it and holds the server's; one whose JVM is gone has no owner any more.
 */
final class MySqlLeftovers {

    static final String PID_FILE = "mysqld.pid";

    private static final String PREFIX = "data-";

    private MySqlLeftovers() {}

    static String folderOf(ProcessHandle jvm) {
        return PREFIX + jvm.pid();
    }

    /** Ends the servers below {@code home} that nobody owns and deletes their data. */
    static void end(Path home) throws IOException {
        for (Path data : folders(home)) {
            long jvm = Long.parseLong(data.getFileName().toString().substring(PREFIX.length()));
            if (jvm == ProcessHandle.current().pid() || !isJava(jvm)) {
                server(data).ifPresent(server -> {
                    server.destroyForcibly();
                    server.onExit().join();
                });
                Folders.delete(data);
                Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".log"));
            }
        }
    }

    private static List<Path> folders(Path home) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d+"))
                    .toList();
        }
    }

    private static boolean isJava(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    /** The server that runs on {@code data}: the process of its pid file, if its command line names the folder. */
    private static Optional<ProcessHandle> server(Path data) throws IOException {
        Path file = data.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("--datadir=" + data))
                        .isPresent());
    }
}
