package org.shaodao.web.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * That something changed.
 *
 * @param caseNumber the case, or {@code null} when no case is meant
 * @param kinds {@code case}, {@code task}, {@code notice}
 */
record Change(@JsonProperty("case") String caseNumber, Set<String> kinds) {}
