package org.shaodao.register;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** How lines of other registers follow a line that ends: each is examined, written and remembered as any other change. */
public interface Follow {

    /** @param cells as they would be typed */
    void add(String register, List<Map<String, String>> cells);

    /** @param cells what becomes different, by key of the line */
    void change(String register, Map<String, Map<String, String>> cells);

    /** Ends a line with everything that hangs on it. */
    void end(String register, String key, @Nullable String successor);
}
