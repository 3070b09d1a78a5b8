package org.shaodao.demo.past;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a town's past: {@code town/<town>/past/*.json}, each a list of {@link PastCase}. */
final class PastFiles {

    private final ObjectMapper json;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    PastFiles(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException when a file cannot be read as cases; it is named */
    List<PastCase> read(String town) {
        var cases = new ArrayList<PastCase>();
        for (var file : filesOf(town)) {
            try (var content = file.getInputStream()) {
                cases.addAll(json.readValue(content, new TypeReference<List<PastCase>>() {}));
            } catch (IOException unreadable) {
                throw new IllegalStateException(file.getFilename() + " cannot be read", unreadable);
            }
        }
        return cases;
    }

    /** By name, so that the same files give the same past everywhere. */
    private Resource[] filesOf(String town) {
        try {
            var found = files.getResources("classpath*:town/" + town + "/past/*.json");
            Arrays.sort(found, Comparator.comparing(Resource::getFilename));
            return found;
        } catch (IOException none) {
            throw new IllegalStateException("town/" + town + "/past cannot be read", none);
        }
    }
}
