package org.shaodao.engine;

import java.util.List;
import org.springframework.lang.Nullable;

/** What has happened on the diagrams of a case, for the picture with done, current and next. */
public interface Diagrams {

    List<CaseDiagram> ofCase(String caseNumber);

    /**
     * One running or finished diagram.
     *
     * @param agencyId the department it runs for, or {@code null}
     * @param done ids of shapes that are over
     * @param current ids of shapes where it waits now
     * @param flows ids of sequence flows between done or current shapes
     * @param running false when it has ended
     */
    record CaseDiagram(
            String instanceId,
            String process,
            String name,
            int version,
            @Nullable String agencyId,
            String xml,
            List<String> done,
            List<String> current,
            List<String> flows,
            boolean running) {}
}
