package org.shaodao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both READMEs tell the same, and what they name exists. */
class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(--[a-z-]+)");

    /** What a path of ours begins with; {@code target/} is there after a build only. */
    private static final List<String> ROOTS = List.of("deploy/", "processes/", "forms/", "src/");

    @Test
    void have_the_same_sections_in_the_same_order() throws IOException {
        assertThat(headings(CHINESE).map(String::length).toList())
                .as("levels of the headings")
                .isEqualTo(headings(ENGLISH).map(String::length).toList());
    }

    @Test
    void have_the_same_commands() throws IOException {
        assertThat(found(BLOCK, prose(CHINESE, false))).isEqualTo(found(BLOCK, prose(ENGLISH, false)));
        assertThat(found(BLOCK, prose(ENGLISH, false))).isNotEmpty();
    }

    @Test
    void have_the_same_lists_tables_and_pictures() throws IOException {
        for (var mark : List.of("|", "- ", "1. ", "2. ", "3. ", "4. ", "5. ", "![")) {
            assertThat(lines(CHINESE, mark)).as("lines that begin with " + mark).isEqualTo(lines(ENGLISH, mark));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void name_only_what_exists(String readme) throws IOException {
        var text = prose(readme, true);
        var named = Stream.concat(
                        found(CODE, text).stream()
                                .map(code -> code.split(" ")[0])
                                .filter(code -> ROOTS.stream().anyMatch(code::startsWith)),
                        found(LINK, text).stream())
                .filter(path -> !path.contains("<"))
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void explain_every_option_of_the_command(String readme) throws IOException {
        var script = Files.readString(Path.of("deploy/run"));
        var usage = script.substring(script.indexOf("<<'TEXT'"), script.indexOf("\nTEXT"));
        var options = found(OPTION, usage);
        assertThat(options).contains("--port", "--data", "--mysql", "--no-demo", "--help");
        assertThat(Files.readString(Path.of(readme))).contains(options);
    }

    private static Stream<String> headings(String readme) throws IOException {
        return prose(readme, true).lines().filter(line -> line.matches("#+ .*")).map(line -> line.split(" ")[0]);
    }

    private static long lines(String readme, String beginning) throws IOException {
        return prose(readme, true)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .count();
    }

    /** The text, without its blocks of code where {@code onlyProse}. */
    private static String prose(String readme, boolean onlyProse) throws IOException {
        var text = Files.readString(Path.of(readme));
        return onlyProse ? BLOCK.matcher(text).replaceAll("") : text;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ReadmeTest::last).toList();
    }

    private static String last(MatchResult match) {
        return match.group(match.groupCount());
    }
}
