package org.shaodao.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document is complete enough that a stranger drives the whole story from it. */
@ShaodaoDemoTest
class ApiDocumentTest {

    private static final Set<String> WRITES = Set.of("post", "put", "delete", "patch");

    @LocalServerPort
    int port;

    @Autowired
    RecordNames names;

    @Autowired
    Town town;

    private JsonNode api;

    @BeforeEach
    void readTheDocument() {
        var answer = new Visitor(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        api = answer.json();
    }

    @Test
    void itIsOpenApi31AndExplainsInChineseHowToComeInAndWrite() {
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("info").path("description").asText())
                .contains("登录", "Idempotency-Key", "X-XSRF-TOKEN", "problem+json");
    }

    @Test
    void everyOperationHasAChineseSummaryAndADescribedTag() {
        var described = new ArrayList<String>();
        api.path("tags").forEach(tag -> described.add(tag.path("name").asText()));
        var softly = new SoftAssertions();
        operations((name, operation) -> {
            softly.assertThat(operation.path("summary").asText()).as(name).matches(".*[\\u4e00-\\u9fff].*");
            softly.assertThat(described)
                    .as(name)
                    .contains(operation.path("tags").path(0).asText());
        });
        softly.assertAll();
    }

    @Test
    void everyWriteNamesItsHeadersAndItsFailures() {
        var softly = new SoftAssertions();
        operations((name, operation) -> {
            if (WRITES.contains(name.split(" ")[0])) {
                var headers = parameters(operation, "header");
                softly.assertThat(headers).as(name).contains("X-XSRF-TOKEN");
                if (!operation.path("description").asText().contains("可重复")) {
                    softly.assertThat(headers).as(name).contains("Idempotency-Key");
                    softly.assertThat(operation.path("responses").has("409"))
                            .as(name)
                            .isTrue();
                }
            }
            softly.assertThat(operation
                            .path("responses")
                            .path("401")
                            .path("content")
                            .has("application/problem+json"))
                    .as(name)
                    .isTrue();
        });
        softly.assertAll();
    }

    @Test
    void everyBodyIsShownWholeAndAsItIsDescribed() {
        var described = new DescribedAnswers(api);
        var softly = new SoftAssertions();
        bodies((name, body) -> {
            softly.assertThat(body.path("examples")).as(name).isNotEmpty();
            body.path("examples")
                    .properties()
                    .forEach(example -> softly.assertThat(described.differences(
                                    name,
                                    body.path("schema"),
                                    example.getValue().path("value")))
                            .as(name + " " + example.getKey())
                            .isEmpty());
        });
        softly.assertAll();
    }

    @Test
    void whatIsShownForBlowingCanBeSentAsItStands() {
        var secretary = new Visitor(port);
        secretary.enterAs(town.secretaryOf("镜湖社区").officerId());
        var sent = new ArrayList<String>();
        bodies((name, body) -> {
            if (name.matches("post /api/whistles(/preview)?")) {
                body.path("examples").properties().forEach(example -> {
                    var answer =
                            secretary.post(name.substring(5), example.getValue().path("value"));
                    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
                    sent.add(example.getKey());
                });
            }
        });
        assertThat(sent).hasSize(3);
    }

    private void bodies(BiConsumer<String, JsonNode> each) {
        operations((name, operation) -> {
            var body = operation.at("/requestBody/content/application~1json");
            if (!body.isMissingNode()) {
                each.accept(name, body);
            }
        });
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        var ids = new ArrayList<String>();
        operations((name, operation) -> ids.add(operation.path("operationId").asText()));
        assertThat(ids).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void noTwoRecordsShareASchema() {
        assertThat(names.clashes()).isEmpty();
        assertThat(names.records()).isNotEmpty();
    }

    @Test
    void anAnswerSaysWhatIsAlwaysThereAndWhatMayBeNull() {
        var row = api.path("components").path("schemas").path("TaskRow");
        var required = texts(row.path("required"));
        assertThat(required).contains("id", "clock", "lastWord");
        assertThat(texts(row.path("properties").path("lastWord").path("type"))).containsExactly("string", "null");
        assertThat(row.path("properties").path("clock").path("oneOf")).hasSize(2);
        assertThat(row.path("properties").path("version").path("type").asText()).isEqualTo("integer");

        var note = api.path("components").path("schemas").path("CaseNote");
        assertThat(texts(note.path("required"))).containsExactlyInAnyOrder("kind", "text");
    }

    @Test
    void whatIsReferredToIsThere() {
        var schemas = api.path("components").path("schemas");
        var missing = new ArrayList<String>();
        references(api, missing, schemas);
        assertThat(missing).isEmpty();
    }

    private static void references(JsonNode node, List<String> missing, JsonNode schemas) {
        if (node.path("$ref").isTextual()) {
            var name = node.path("$ref").asText().replace("#/components/schemas/", "");
            if (!schemas.has(name)) {
                missing.add(name);
            }
        }
        node.forEach(child -> references(child, missing, schemas));
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(
                                method -> each.accept(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    private static List<String> parameters(JsonNode operation, String in) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
