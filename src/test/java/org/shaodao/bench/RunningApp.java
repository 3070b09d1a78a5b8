package org.shaodao.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shaodao.support.Visitor;

/** The delivered application in a process of its own, and what memory it has taken. */
final class RunningApp implements AutoCloseable {

    static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:CompileThresholdScaling=0.2", "-Dfile.encoding=UTF-8");

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final int port;

    private RunningApp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Makes the city and waits until it stands. */
    static void makeCity(Delivered delivered, int communities, int officers, int cases) throws Exception {
        var process = start(
                delivered,
                List.of(
                        "--spring.profiles.active=city",
                        "--shaodao.city.communities=" + communities,
                        "--shaodao.city.officers=" + officers,
                        "--shaodao.city.cases=" + cases));
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the city was not made: see " + delivered.log());
        }
    }

    static RunningApp open(Delivered delivered) throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var app = new RunningApp(start(delivered, List.of("--server.port=" + port)), port);
        app.awaitOpening(delivered);
        return app;
    }

    private static Process start(Delivered delivered, List<String> arguments) throws IOException {
        Files.createDirectories(delivered.data());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", delivered.jar().toString(), "--shaodao.data=" + delivered.data()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("SPRING_DATASOURCE_URL", delivered.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", delivered.user());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", delivered.password());
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(delivered.log().toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private void awaitOpening(Delivered delivered) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (new Visitor(port).get("/api/town").status() == 200) {
                    return;
                }
            } catch (IllegalStateException notYet) {
                // nobody listens
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application did not open: see " + delivered.log());
    }

    int port() {
        return port;
    }

    /** The most memory the process has had, in MiB: heap, classes, threads and all. */
    long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
