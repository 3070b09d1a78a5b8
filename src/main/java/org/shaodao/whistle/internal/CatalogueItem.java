package org.shaodao.whistle.internal;

import java.util.Arrays;
import java.util.List;

/**
 * One line of the dispatch catalogue.
 *
 * @param path of the region in which it holds
 * @param words one of which the matter must say; none: every matter of the type
 */
record CatalogueItem(
        String id,
        String path,
        String type,
        List<String> words,
        String leadKind,
        List<String> assistKinds,
        String clauseId,
        String reason) {

    static List<String> split(String text) {
        return Arrays.stream(text.split("[、,，;； ]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    boolean fits(String aType, String regionPath, String text) {
        return type.equals(aType)
                && regionPath.startsWith(path)
                && (words.isEmpty() || text != null && words.stream().anyMatch(text::contains));
    }
}
