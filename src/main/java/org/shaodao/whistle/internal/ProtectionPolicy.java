package org.shaodao.whistle.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shaodao.access.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which types of whistles are protected from the first moment, as the policy file says. */
@Component
public class ProtectionPolicy {

    private final Policy policy;

    ProtectionPolicy(ObjectMapper json) throws IOException {
        policy = json.readValue(new ClassPathResource("policy/protection.json").getInputStream(), Policy.class);
    }

    record Policy(String source, Map<String, Rule> types) {}

    /**
     * @param roles who may see the parties
     * @param reason with the statute it follows
     */
    public record Rule(Set<Role> roles, String reason) {}

    /** Empty when a whistle of this type is not protected by itself. */
    public Optional<Rule> of(String type) {
        return Optional.ofNullable(policy.types().get(type));
    }
}
