package org.shaodao.upkeep;

import java.util.List;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.springframework.lang.Nullable;

/**
 * What a proposed line would do.
 *
 * @param was the line as it stands, {@code null} for a new one
 * @param becomes the line as it would be, {@code null} when it is wrong
 */
record Verdict(Kind kind, @Nullable Line was, @Nullable Line becomes, List<Fault> faults) {

    enum Kind {
        ADDED("加上"),
        CHANGED("改了"),
        SAME("没变"),
        ENDED("停用"),
        RESTORED("恢复"),
        /** It lies where this person keeps nothing. */
        OUTSIDE("不在范围内"),
        WRONG("有错");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In Chinese. */
        String word() {
            return word;
        }
    }
}
