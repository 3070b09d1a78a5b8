package org.shaodao.demo.past;

import java.util.List;
import org.shaodao.demo.past.PastCase.Someone;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.BlowWhistle.Department;
import org.shaodao.whistle.BlowWhistle.PartyForm;
import org.shaodao.whistle.Blowing;
import org.springframework.stereotype.Component;

/** Blows the whistles of the past, as their secretaries. */
@Component
class Whistler {

    private final Blowing blowing;
    private final Cast cast;
    private final Album album;

    Whistler(Blowing blowing, Cast cast, Album album) {
        this.blowing = blowing;
        this.cast = cast;
        this.album = album;
    }

    /** @return the number */
    String blow(PastCase story) {
        var secretary = cast.secretaryOf(story);
        var photos = album.take(secretary, story.photos());
        return blowing.blow(secretary, form(story, photos)).number();
    }

    private BlowWhistle form(PastCase story, List<Long> photos) {
        return new BlowWhistle(
                story.title(),
                story.type(),
                story.level(),
                story.levelReason(),
                story.text(),
                story.tried(),
                story.harm(),
                story.persons(),
                story.minor(),
                story.weapon(),
                cast.placeOf(story),
                story.place(),
                null,
                story.parties().stream().map(Whistler::party).toList(),
                departments(story),
                story.departmentsReason(),
                photos);
    }

    private static PartyForm party(Someone someone) {
        return new PartyForm(someone.name(), someone.role(), someone.phone(), null, someone.address(), someone.minor());
    }

    private List<Department> departments(PastCase story) {
        return story.departments().stream()
                .map(called -> new Department(cast.agency(called.kind(), story), called.role()))
                .toList();
    }
}
