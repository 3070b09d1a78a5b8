package org.shaodao.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The policies of the data file, for tests. */
final class Policies {

    private Policies() {}

    static ClockPolicy policy(String name, String tier) {
        return file().rules().stream()
                .filter(rule -> rule.policy().equals(name) && rule.tier().equals(tier))
                .findFirst()
                .orElseThrow();
    }

    static PolicyFile file() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        try (var content = Policies.class.getClassLoader().getResourceAsStream("policy/clocks.json")) {
            return json.readValue(content, PolicyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
