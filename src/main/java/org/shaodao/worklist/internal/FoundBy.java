package org.shaodao.worklist.internal;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shaodao.worklist.CaseCards.CaseCard;

/** What a task is found by: the case's number, title and place, and the first letters of their pinyin. */
final class FoundBy {

    /** As wide as the column; what is beyond it is not found. */
    private static final int MOST = 300;

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** By character: a language has some thousands, and the rules for each take long to go through. */
    private static final Map<String, String> INITIALS = new ConcurrentHashMap<>();

    private FoundBy() {}

    static String text(CaseCard card) {
        var title = plain(card.title());
        var place = plain(card.place());
        var all = String.join(" ", plain(card.caseNumber()), title, initials(title), place, initials(place));
        return all.length() <= MOST
                ? all
                : all.substring(0, Character.isHighSurrogate(all.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    /** What is there and what is looked for alike: wide and narrow, small and capital letters are one. */
    static String plain(String text) {
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
