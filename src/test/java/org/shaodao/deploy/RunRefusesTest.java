package org.shaodao.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/run} says in one sentence, in both languages, what is wrong and what to do, and touches nothing; where
 * another one builds, it waits.
 */
class RunRefusesTest {

    private static final Path LOG = Path.of("target/deploy.log");

    @TempDir
    Path data;

    /** @param code with which it ended */
    private record Ended(int code, String said) {}

    private static Ended run(List<String> environment, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("env"));
        command.addAll(environment);
        command.add("deploy/run");
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private Ended run(String... options) throws IOException, InterruptedException {
        return run(List.of(), options);
    }

    private static void refuses(Ended ended, String chinese, String english) {
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("✗ " + chinese).contains("✗ " + english);
    }

    @Test
    void a_port_that_is_taken_and_the_log_of_a_running_build_stays_whole() throws Exception {
        var before = writtenByAnother();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());
            refuses(
                    run("--port", port, "--data", data.toString()),
                    "端口 " + port + " 已被别的程序占用",
                    "Port " + port + " is taken");
        }
        assertThat(LOG).hasContent(before);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void while_another_builds_it_says_so_and_waits_and_the_log_stays_whole() throws Exception {
        var before = writtenByAnother();
        var other = new ProcessBuilder("flock", "target/build.lock", "sh", "-c", "echo builds; read -r _").start();
        Process second = null;
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("builds");
            second = new ProcessBuilder("deploy/run", "--port", freePort(), "--data", data.toString()).start();
            var said = second.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).startsWith("这个目录里另一个命令正在构建");
            assertThat(said.readLine()).startsWith("Another command is building in this directory");
            assertThat(second.isAlive()).isTrue();
            assertThat(LOG).hasContent(before);
        } finally {
            // The waiting one first: it must not go on to build.
            if (second != null) {
                end(second);
            }
            end(other);
        }
    }

    /** With everything it has started. */
    private static void end(Process process) throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** What a build has written so far; a line of ours where none has. */
    private static String writtenByAnother() throws IOException {
        if (Files.notExists(LOG) || Files.size(LOG) == 0) {
            Files.createDirectories(LOG.getParent());
            Files.writeString(LOG, "== written by another\n");
        }
        return Files.readString(LOG);
    }

    private static String freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(any.getLocalPort());
        }
    }

    @Test
    void a_port_that_is_none() throws Exception {
        refuses(run("--port", "70000"), "端口 70000 无效", "Port 70000 is none");
    }

    @Test
    void a_data_directory_that_cannot_be_one() throws Exception {
        var file = Files.createFile(data.resolve("a file"));
        refuses(run("--port", "1", "--data", file.toString()), "数据目录", "Data directory");
    }

    @Test
    void an_address_of_another_database() throws Exception {
        refuses(
                run("--port", "1", "--data", data.toString(), "--mysql", "jdbc:postgresql://localhost/town"),
                "--mysql 的地址",
                "--mysql needs an address");
    }

    @Test
    void a_database_without_an_account() throws Exception {
        refuses(
                run("--port", "1", "--data", data.toString(), "--mysql", "jdbc:mysql://localhost:3306/town"),
                "没有数据库账号",
                "No database account");
    }

    @Test
    void an_option_that_there_is_not_or_that_lacks_its_value() throws Exception {
        refuses(run("--nosuch"), "不认识选项 --nosuch", "Unknown option --nosuch");
        refuses(run("--port"), "选项 --port 后面缺少内容", "Option --port needs a value");
    }

    @Test
    void a_jdk_that_is_none() throws Exception {
        refuses(
                run(List.of("JAVA_HOME=" + data), "--port", "1", "--data", data.toString()),
                "JAVA_HOME 指向的",
                "JAVA_HOME points at");
    }

    @Test
    void help_is_told_in_both_languages() throws Exception {
        var help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.said()).contains("用法 Usage", "--port", "--data", "--mysql", "--no-demo", "--help");
    }
}
