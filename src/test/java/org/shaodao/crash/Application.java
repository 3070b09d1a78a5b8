package org.shaodao.crash;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.shaodao.support.RealMySql;
import org.shaodao.support.Visitor;

/**
 * The real application in a process of its own: the demonstration without its past, job executor on, on MySQL. It can be
 * killed as a power cut would and started again.
 */
final class Application {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long a dead node's timers stay locked; a minute in production. */
    static final Duration LOCK = Duration.ofSeconds(5);

    private final String database;
    private final Path home;
    private final int port;
    private Process process;

    Application(String database, Path home) throws IOException {
        this.database = database;
        this.home = Files.createDirectories(home);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void start() throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "org.shaodao.Shaodao",
                "--spring.profiles.active=demo",
                "--shaodao.demo.past=false",
                "--shaodao.data=" + home,
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + RealMySql.user(),
                "--spring.datasource.password=" + RealMySql.password(),
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis());
        command.environment().put("CLASSPATH", withoutTests());
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        awaitOpening();
    }

    /** SIGKILL: nothing is finished, nothing is said goodbye to. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " cannot be killed");
        }
    }

    /** Also when the test failed half-way. */
    void end() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** What it wrote as errors, for the test to look at. */
    List<String> errors() throws IOException {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains(" ERROR ")).toList();
        }
    }

    private Path log() {
        return home.resolve("application.log");
    }

    /** The classes that are delivered, and the libraries. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitOpening() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var visitor = new Visitor(port);
        while (!answers(visitor)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("did not start:\n" + Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean answers(Visitor visitor) {
        try {
            return visitor.get("/actuator/health/readiness").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
