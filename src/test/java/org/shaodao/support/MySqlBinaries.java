package org.shaodao.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The MySQL 8.0.15 server that a test dependency carries as a tarball (Linux on x86-64), unpacked once, and an
 * initialised data directory to copy from: a copy takes a fraction of a second, an initialisation four.
 */
record MySqlBinaries(Path home) {

    static final String USER = "shaodao";
    static final String PASSWORD = "shaodao";

    private static final String TARBALL = "/mysql-Linux-amd64.tar.gz";

    /** Unpacks and initialises below {@code home} what is not there yet. The caller holds the lock on {@code home}. */
    static MySqlBinaries under(Path home) throws IOException {
        MySqlBinaries binaries = new MySqlBinaries(home);
        if (!Files.exists(binaries.dist())) {
            binaries.unpack();
        }
        if (!Files.exists(binaries.template())) {
            binaries.initialise();
        }
        return binaries;
    }

    /** The command of a server on {@code data}; options of the moment are added by the caller. */
    List<String> server(Path data) {
        List<String> command =
                new ArrayList<>(List.of(dist().resolve("bin/mysqld").toString(), "--no-defaults"));
        command.add("--user=" + System.getProperty("user.name"));
        command.add("--basedir=" + dist());
        command.add("--datadir=" + data);
        command.add("--lc-messages-dir=" + dist().resolve("share"));
        command.add("--innodb-log-file-size=16M");
        command.add("--character-set-server=utf8mb4");
        return command;
    }

    /** A new data directory as it was right after initialisation. */
    void copyTemplateTo(Path data) throws IOException {
        run(
                List.of("cp", "-a", template().toString(), data.toString()),
                data.resolveSibling(data.getFileName() + ".log"));
    }

    private Path dist() {
        return home.resolve("dist-8.0.15");
    }

    private Path template() {
        return home.resolve("template-8.0.15");
    }

    private void unpack() throws IOException {
        Path half = home.resolve("dist.half");
        Folders.delete(half);
        Files.createDirectories(half);
        Path tarball = home.resolve("mysql.tar.gz");
        try (InputStream packed = MySqlBinaries.class.getResourceAsStream(TARBALL)) {
            if (packed == null || !System.getProperty("os.arch").equals("amd64")) {
                throw new IllegalStateException("The MySQL of the tests exists for Linux on x86-64 only, here is "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
            }
            Files.copy(packed, tarball, StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("tar", "-xzf", tarball.toString(), "-C", half.toString()), home.resolve("unpack.log"));
        Files.delete(tarball);
        Files.move(half, dist(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise() throws IOException {
        Path half = home.resolve("template.half");
        Folders.delete(half);
        Path grants = home.resolve("grants.sql");
        Files.writeString(grants, """
                CREATE USER '%1$s'@'%%' IDENTIFIED WITH caching_sha2_password BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(USER, PASSWORD));
        List<String> command = server(half);
        command.add("--initialize-insecure");
        command.add("--init-file=" + grants);
        run(command, home.resolve("initialise.log"));
        Files.move(half, template(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code;
        try {
            code = process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while running " + command, e));
        }
        if (code != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + code + ":\n" + explain(log));
        }
    }

    /** The end of a log, with the cure where it is known. */
    static String explain(Path log) throws IOException {
        String text = Files.exists(log) ? Files.readString(log) : "";
        String tail = text.substring(Math.max(0, text.length() - 3000));
        return tail.contains("libaio.so.1") ? tail + "\nInstall libaio1 (deploy/verify does it)." : tail;
    }
}
