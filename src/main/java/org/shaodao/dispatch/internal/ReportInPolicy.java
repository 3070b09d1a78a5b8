package org.shaodao.dispatch.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shaodao.whistle.WhistleLevel;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who must turn up in person, by level and role, as the policy file says. */
@Component
class ReportInPolicy {

    private final Policy policy;

    ReportInPolicy(ObjectMapper json) throws IOException {
        policy = json.readValue(new ClassPathResource("policy/report-in.json").getInputStream(), Policy.class);
    }

    record Policy(String source, Map<WhistleLevel, List<String>> whoReportsIn) {}

    /** @param role LEAD or ASSIST */
    boolean asks(WhistleLevel level, String role) {
        return policy.whoReportsIn().getOrDefault(level, List.of()).contains(role);
    }
}
