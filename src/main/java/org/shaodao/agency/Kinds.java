package org.shaodao.agency;

import java.util.List;
import org.shaodao.register.Column.Choice;
import org.springframework.stereotype.Component;

/** The kinds of agencies, which are the same everywhere and come with the application. */
@Component
class Kinds {

    private final Agencies agencies;
    private volatile List<Choice> choices;

    Kinds(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Choice> choices() {
        if (choices == null) {
            choices = agencies.kinds().stream()
                    .map(kind -> new Choice(kind.code(), kind.name()))
                    .toList();
        }
        return choices;
    }

    String label(String code) {
        return choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }
}
