package org.shaodao;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case and its tasks are found by: number, title, place and who waits, and the first letters of their pinyin.
 *
 * <p>It stands in the root package, which belongs to no module: cases and tasks are found alike.
 */
public final class FoundBy {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** By character: a language has some thousands, and the rules for each take long to go through. */
    private static final Map<String, String> INITIALS = new ConcurrentHashMap<>();

    private FoundBy() {}

    /**
     * @param most as wide as the column; what is beyond it is not found
     * @param waiter the community and its secretary
     */
    public static String text(int most, String number, String title, String place, String waiter) {
        var all = Stream.of(title, place, waiter)
                .map(FoundBy::plain)
                .flatMap(one -> Stream.of(one, initials(one)))
                .collect(Collectors.joining(" ", plain(number) + " ", ""));
        return all.length() <= most
                ? all
                : all.substring(0, Character.isHighSurrogate(all.charAt(most - 1)) ? most - 1 : most);
    }

    /** What is there and what is looked for alike: wide and narrow, small and capital letters are one. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String initials(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(one -> UnicodeScript.of(one.codePointAt(0)) == UnicodeScript.HAN
                        ? INITIALS.computeIfAbsent(one, FoundBy::initial)
                        : one)
                .collect(Collectors.joining());
    }

    private static String initial(String character) {
        var sound = PINYIN.transliterate(character);
        return sound.equals(character) ? character : sound.substring(0, 1);
    }
}
