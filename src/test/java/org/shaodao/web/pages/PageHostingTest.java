package org.shaodao.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.web.support.WebGround;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = WebGround.class, properties = "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(addFilters = false)
class PageHostingTest {

    @Autowired
    private MockMvc mvc;

    /** The page itself is built by the web's own build; where it was left out a page in its place will do. */
    @BeforeAll
    static void aPageIsThere() throws Exception {
        var classes = Path.of(PageHosting.class.getResource("/").toURI());
        var root = Path.of(PageHosting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(classes).exists();
        var page = root.resolve("static/index.html");
        if (Files.notExists(page)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, "<!doctype html><title>哨到</title>", StandardCharsets.UTF_8);
        }
        Files.createDirectories(root.resolve("static/assets"));
        Files.writeString(root.resolve("static/assets/hosting-test.js"), "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/index.html", "/tasks", "/tasks/aTask1", "/whistles/411003-2026-000123", "/whistles/new/step/2"
            })
    void everyPageAddressAnswersTheOnePageAndIsNotKept(String address) throws Exception {
        var answer = open(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("<!doctype html>");
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theBareAddressLeadsToTheOnePage() throws Exception {
        assertThat(open("/").getForwardedUrl()).isEqualTo("index.html");
    }

    @Test
    void aFileWithAHashInItsNameIsKeptForEver() throws Exception {
        var answer = open("/assets/hosting-test.js");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api",
                "/assets/none.js",
                "/none.png",
                "/tasks/none.js",
                "/assets/..%2f..%2fapplication.yaml",
                "/application.yaml"
            })
    void whatIsNoPageIsNotFound(String address) throws Exception {
        assertThat(open(address).getStatus()).isIn(400, 404);
    }

    private MockHttpServletResponse open(String address) throws Exception {
        var response =
                mvc.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
