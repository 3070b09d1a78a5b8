package org.shaodao.demo.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Visitor;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.Reconciliation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A small city is made in an empty database: its people sign in, its cases stand where the engine says. */
@ShaodaoTest
@ActiveProfiles("city")
@TestPropertySource(
        properties = {
            "shaodao.town=false",
            "shaodao.city.communities=12",
            "shaodao.city.officers=600",
            "shaodao.city.cases=6",
            "shaodao.city.leave=false"
        })
@DirtiesContext
class CityMakerTest {

    @Autowired
    Whistles whistles;

    @Autowired
    Reconciliation reconciliation;

    @Value("${shaodao.city.passwords}")
    Path passwords;

    @LocalServerPort
    int port;

    @Test
    void its_people_sign_in_with_the_passwords_of_the_file_and_its_cases_are_whole() throws IOException {
        var lines = Files.readAllLines(passwords);
        assertThat(lines).hasSize(601);
        var secretary = lines.stream()
                .filter(line -> line.endsWith(",SECRETARY"))
                .findFirst()
                .orElseThrow()
                .split(",");
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(secretary[0], secretary[1]).status()).isEqualTo(200);
        assertThat(visitor.post(
                                "/api/me/password",
                                java.util.Map.of("present", secretary[1], "chosen", "Battery-staple-8"))
                        .status())
                .isEqualTo(204);
        assertThat(visitor.get("/api/tasks?tab=mine").status()).isEqualTo(200);

        assertThat(whistles.count()).isEqualTo(6);
        assertThat(reconciliation.compare().differences()).isEmpty();
    }
}
