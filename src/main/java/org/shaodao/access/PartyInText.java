package org.shaodao.access;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shaodao.Refused;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.vault.PhoneNumber;
import org.springframework.core.io.ClassPathResource;
import org.springframework.lang.Nullable;

/**
 * Keeps the identity of a party out of the words of a case, which stand in lists, events and notices in clear
 * (个人信息保护法 §§6, 28): whoever names a party to the vault cannot name them beside it in the same breath.
 */
public final class PartyInText {

    /** A name of one character is in every second text. */
    private static final int SHORTEST_NAME = 2;
    /** So many figures in a row are a number of somebody. */
    private static final int SHORTEST_NUMBER = 7;

    private static final Pattern NOBODY = nobody();

    /**
     * 李某, 朱某某, 小胡, 住户, 某某物业公司: a party that is called so is no person who could be told by it.
     *
     * @param forms whole names, as patterns
     * @param endings of names of firms and kinds of people
     */
    private record Nobodys(String source, List<String> forms, List<String> endings) {

        Pattern pattern() {
            var firms = endings.stream().map(Pattern::quote).collect(joining("|", ".*(", ")"));
            return Pattern.compile(String.join("|", forms) + "|" + firms);
        }
    }

    private static Pattern nobody() {
        try (var file = new ClassPathResource("policy/nobodys-names.json").getInputStream()) {
            return new JsonMapper().readValue(file, Nobodys.class).pattern();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private PartyInText() {}

    /**
     * @param field as the form calls it
     * @throws Refused {@code party-in-text} when the text holds name, phone or ID number of one of them; their address may be the place
     */
    public static void refuse(List<Party> parties, String field, @Nullable String text) {
        if (isIn(parties, text)) {
            throw new Refused("party-in-text", "这里人人看得到，不能写当事人的姓名、电话和证件号。请写“当事人”，姓名和电话写在“涉及的人”里。", field);
        }
    }

    static boolean isIn(List<Party> parties, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        var words = plain(text);
        var figures = figures(words);
        return parties.stream()
                .anyMatch(party -> holds(words, party.name())
                        || holdsNumber(figures, PhoneNumber.plain(party.phone()))
                        || holdsNumber(figures, party.idNumber()));
    }

    private static boolean holds(String words, String one) {
        var part = one == null ? "" : plain(one);
        return part.codePointCount(0, part.length()) >= SHORTEST_NAME
                && !NOBODY.matcher(part).matches()
                && words.contains(part);
    }

    private static boolean holdsNumber(String figures, String one) {
        var part = one == null ? "" : figures(plain(one));
        return part.length() >= SHORTEST_NUMBER && figures.contains(part);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String figures(String words) {
        return words.replaceAll("[^0-9X]", "");
    }
}
