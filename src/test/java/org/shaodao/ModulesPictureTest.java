package org.shaodao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture in the README is the code's. After a change of the modules draw it anew: {@code mvn -Dui.skip=true test
 * -Dtest=ModulesPictureTest -Dpictures.draw=true}.
 */
class ModulesPictureTest {

    private static final Path FILE = Path.of("deploy/pictures/modules.svg");

    @Test
    void the_picture_of_the_modules_shows_the_code_as_it_is() throws IOException {
        var drawn = ModulesPicture.of(ApplicationModules.of(Shaodao.class));
        if (Boolean.getBoolean("pictures.draw")) {
            Files.writeString(FILE, drawn);
        }
        assertThat(FILE)
                .as("drawn anew by: mvn -Dui.skip=true test -Dtest=ModulesPictureTest -Dpictures.draw=true")
                .hasContent(drawn);
    }

    @Test
    void each_module_stands_above_those_it_uses() {
        var drawn = ModulesPicture.of(ApplicationModules.of(Shaodao.class));
        assertThat(height(drawn, "clock")).isLessThan(height(drawn, "worktime"));
        assertThat(height(drawn, "agency")).isLessThan(height(drawn, "region"));
        assertThat(drawn).contains(">时限</text>", ">引擎</text>");
    }

    private static double height(String svg, String module) {
        var before = svg.substring(0, svg.indexOf(">" + module + "<"));
        var y = before.substring(before.lastIndexOf(" y=\"") + 4);
        return Double.parseDouble(y.substring(0, y.indexOf('"')));
    }
}
