package org.shaodao.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TitlesTest {

    private static final Pattern TYPE =
            Pattern.compile("(?:Refused|refused|problem|Problem\\.of)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*,");

    @Test
    void everyTypeOfProblemInTheCodeHasAChineseTitle() throws IOException {
        var words = new Words();
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var types = TYPE.matcher(Files.readString(file));
                while (types.find()) {
                    found.add(types.group(1));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(40).contains("task-taken", "clock-overdue", "file-damaged");
        assertThat(found).allMatch(words::hasTitle);
    }
}
