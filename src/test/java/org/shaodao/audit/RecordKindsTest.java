package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is recorded has a name on the page 留痕: an auditor reads words, not codes. */
class RecordKindsTest {

    /** The kind is the first word in capitals that is given to a method that records. */
    private static final Pattern RECORDED =
            Pattern.compile("\\brecord\\(\\s*(?:[\\w.()]+,\\s*){0,3}\"([A-Z]+(?:_[A-Z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_kind_that_is_recorded_has_a_name(String language) throws IOException {
        var names = Files.readString(Path.of("src/main/web/src/i18n", language, "record.ts"));

        assertThat(recorded())
                .hasSizeGreaterThan(35)
                .allSatisfy(kind -> assertThat(names).containsPattern("\\b" + kind + ": "));
    }

    private static TreeSet<String> recorded() throws IOException {
        var kinds = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = RECORDED.matcher(Files.readString(source));
                while (found.find()) {
                    kinds.add(found.group(1));
                }
            }
        }
        return kinds;
    }
}
