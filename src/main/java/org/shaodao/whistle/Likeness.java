package org.shaodao.whistle;

import java.util.HashSet;
import java.util.Set;

/** How alike two short Chinese texts are: share of common pairs of neighbouring characters (Dice coefficient). */
public final class Likeness {

    private Likeness() {}

    /** @return 0.0 (nothing in common) to 1.0 (the same pairs) */
    public static double of(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(a);
        common.retainAll(b);
        return 2.0 * common.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        var letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
