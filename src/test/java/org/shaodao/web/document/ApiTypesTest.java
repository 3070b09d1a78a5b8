package org.shaodao.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The types of the web are made from the document of the running application. After a change of the interface write it
 * anew, {@code mvn -Dui.skip=true test -Dtest=ApiTypesTest -Dpictures.draw=true}, and then the types,
 * {@code npm --prefix src/main/web run api}: what no longer fits does not compile.
 */
@ShaodaoDemoTest
class ApiTypesTest {

    private static final Path FILE = Path.of("src/main/web/src/api/openapi.json");

    @LocalServerPort
    int port;

    @Test
    void of_the_web_are_made_from_the_interface_as_it_is() throws IOException {
        var answer = new Visitor(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);

        var document = sorted(answer.body());

        if (Boolean.getBoolean("pictures.draw")) {
            Files.writeString(FILE, document);
        }
        assertThat(FILE)
                .as("written anew by: mvn -Dui.skip=true test -Dtest=ApiTypesTest -Dpictures.draw=true")
                .hasContent(document);
    }

    /** Names in order, so that a change shows as what it is and nothing else. */
    private static String sorted(String document) throws JsonProcessingException {
        var json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return json.writer(printer).writeValueAsString(json.readValue(document, Object.class)) + "\n";
    }
}
