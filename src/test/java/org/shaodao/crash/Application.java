package org.shaodao.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shaodao.support.RealMySql;
import org.shaodao.support.Visitor;

/**
 * The real application in a process of its own: the demonstration without its past, job executor on, on MySQL. It can be
 * killed as a power cut would and started again. The first start keeps what it has loaded, as {@code deploy/run} does:
 * the others take half as long.
 */
final class Application {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long a dead node's timers stay locked; a minute in production. */
    static final Duration LOCK = Duration.ofSeconds(5);

    private final String database;
    private final Path home;
    private final Path kept;
    private final String classPath;
    private final Path log;
    private final int port;
    private Process process;

    Application(String database, Path home) throws IOException {
        this(database, Files.createDirectories(home), DeliveredClasses.asJars(home), "application.log");
        Files.deleteIfExists(kept);
    }

    private Application(String database, Path home, String classPath, String log) throws IOException {
        this.database = database;
        this.home = home;
        this.kept = home.resolve("classes.jsa");
        this.classPath = classPath;
        this.log = home.resolve(log);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        Files.deleteIfExists(this.log);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endWithTheTests));
    }

    /** Another node of the same town: on the same database, with the same keys. */
    Application beside() throws IOException {
        return new Application(database, home, classPath, "second.log");
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
                Files.exists(kept) ? "-XX:SharedArchiveFile=" + kept : "-XX:+RecordDynamicDumpInfo",
                "org.shaodao.Shaodao",
                "--spring.profiles.active=demo",
                "--shaodao.demo.past=false",
                "--shaodao.data=" + home,
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + RealMySql.user(),
                "--spring.datasource.password=" + RealMySql.password(),
                "--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK.toMillis());
        command.environment().put("CLASSPATH", classPath);
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitOpening();
        if (!Files.exists(kept)) {
            keepClasses();
        }
    }

    private void keepClasses() throws Exception {
        var keeping = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "VM.cds",
                        "dynamic_dump",
                        kept.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("classes.log").toFile())
                .start();
        if (!keeping.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || keeping.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(home.resolve("classes.log")));
        }
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

    private void endWithTheTests() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** What it wrote as errors, for the test to look at. */
    List<String> errors() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ")).toList();
        }
    }

    private void awaitOpening() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var visitor = new Visitor(port);
        while (!answers(visitor)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("did not start:\n" + Files.readString(log));
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
