package org.shaodao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/**
 * A real MySQL 8.0.15 for the tests: started when the first test asks for it, on a free port of the loopback address,
 * one for the whole JVM, ended with it. A server that a killed JVM left behind is ended by the next one.
 */
public final class RealMySql {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RealMySql running;
    private static volatile boolean servesContexts;

    private final Process process;
    private final Path data;
    private final int port;

    private RealMySql(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /**
     * The JDBC address of a new, empty utf8mb4 database of this name; one of the same name is dropped first. The
     * collation is the server's usual one: that our tables compare exactly is the doing of our scripts.
     */
    public static String url(String database) {
        RealMySql server = running();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + database + "`");
            statement.execute("CREATE DATABASE `" + database + "` CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + database, e);
        }
        return server.address(database);
    }

    public static String user() {
        return MySqlBinaries.USER;
    }

    public static String password() {
        return MySqlBinaries.PASSWORD;
    }

    /** From now on the server ends only after the Spring contexts: an engine that closes wants its database. */
    static void outliveContexts() {
        servesContexts = true;
    }

    /** The process id of the server, started if need be. */
    static long pid() {
        return running().process.pid();
    }

    private static synchronized RealMySql running() {
        if (running == null || !running.process.isAlive()) {
            try {
                running = start(Folders.inTarget("mysql"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running.endWithTheJvm();
        }
        return running;
    }

    private static RealMySql start(Path home) throws IOException {
        Files.createDirectories(home);
        Path lock = home.resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            MySqlLeftovers.end(home);
            MySqlBinaries binaries = MySqlBinaries.under(home);
            Path data = home.resolve(MySqlLeftovers.folderOf(ProcessHandle.current()));
            Folders.delete(data);
            binaries.copyTemplateTo(data);
            int port = freePort();
            RealMySql server = new RealMySql(launch(binaries, data, port), data, port);
            server.awaitAnswer();
            return server;
        }
    }

    private static Process launch(MySqlBinaries binaries, Path data, int port) throws IOException {
        List<String> command = binaries.server(data);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mysqld.sock",
                "--pid-file=" + MySqlLeftovers.PID_FILE,
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--transaction-isolation=READ-COMMITTED",
                // Not the zone of the JVM, on purpose: nothing of ours may lean on the server's zone.
                "--default-time-zone=+00:00",
                // The data live as long as this JVM; what a crash of the machine leaves does not matter.
                "--innodb-flush-log-at-trx-commit=2",
                "--skip-innodb-doublewrite",
                "--performance-schema=OFF",
                "--max-connections=300"));
        // The last word counts: "--innodb-buffer-pool-size=8G --innodb-log-file-size=1G" for much data.
        command.addAll(
                Arrays.asList(System.getProperty("mysql.options", "").trim().split(" +")));
        command.remove("");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(data).toFile())
                .start();
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "MySQL did not start:\n" + MySqlBinaries.explain(log(data)), notYet);
                }
            }
            pause();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address(""), user(), password());
    }

    /**
     * {@code nullCatalogMeansCurrent}: without it tables of another database on the server are taken for ours. The
     * next two spare the loopback a handshake in TLS, the others a reading of each statement anew.
     */
    private String address(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?nullCatalogMeansCurrent=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=512&prepStmtCacheSqlLimit=4096"
                + "&readOnlyPropagatesToServer=false&rewriteBatchedStatements=true";
    }

    private void endWithTheJvm() {
        SpringApplication.getShutdownHandlers().add(this::stop);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!servesContexts) {
                stop();
            }
        }));
    }

    private void stop() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Folders.delete(data);
            Files.deleteIfExists(log(data));
        } catch (IOException leftForTheNextRun) {
            // MySqlLeftovers of the next run deletes it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MySQL was starting", e);
        }
    }
}
