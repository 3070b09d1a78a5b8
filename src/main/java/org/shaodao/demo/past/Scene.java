package org.shaodao.demo.past;

import java.util.Map;
import org.shaodao.demo.past.PastCase.Deed;

/**
 * One thing that happens now, in a case that has been blown.
 *
 * @param numbers numbers of the cases blown so far, by their ids in the files
 */
record Scene(PastCase story, Deed deed, Map<String, String> numbers) {

    String number() {
        return numberOf(story.id());
    }

    /** @throws IllegalStateException when that case has not been blown yet */
    String numberOf(String id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException(story.id() + " speaks of " + id + ", which has not been blown yet");
        }
        return number;
    }
}
