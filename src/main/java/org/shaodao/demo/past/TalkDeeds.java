package org.shaodao.demo.past;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shaodao.access.Viewer;
import org.shaodao.whistle.Ending;
import org.shaodao.whistle.Joining;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.shaodao.worklist.TaskRow;
import org.springframework.stereotype.Component;

/** What people say in a case, and how they end it, without completing a task. */
@Component
class TalkDeeds implements Deeds {

    private static final String COMMUNITY = "COMMUNITY";

    private final CaseTalk talk;
    private final Joining joining;
    private final Ending ending;
    private final WhistleBook book;
    private final OpenWork work;
    private final Cast cast;
    private final Album album;
    private final Map<String, Consumer<Scene>> deeds = Map.of(
            "progress", scene -> note(scene, NoteKind.PROGRESS),
            "contact", scene -> note(scene, NoteKind.CONTACT),
            "comment", scene -> note(scene, NoteKind.COMMENT),
            "urge", this::urge,
            "copy", this::copy,
            "watch", this::watch,
            "add", this::add,
            "withdraw", this::withdraw,
            "cancel", this::cancel);

    TalkDeeds(CaseTalk talk, Joining joining, Ending ending, WhistleBook book, OpenWork work, Cast cast, Album album) {
        this.talk = talk;
        this.joining = joining;
        this.ending = ending;
        this.book = book;
        this.work = work;
        this.cast = cast;
        this.album = album;
    }

    @Override
    public Set<String> names() {
        return deeds.keySet();
    }

    @Override
    public void play(Scene scene) {
        deeds.get(scene.deed().name()).accept(scene);
    }

    private void note(Scene scene, NoteKind kind) {
        var person = speaker(scene);
        talk.note(
                person,
                scene.number(),
                kind,
                scene.deed().text(),
                album.take(person, scene.deed().photos()));
    }

    /** Whoever of the agency has a task of the case; where nobody has one, whoever usually does its work. */
    private Viewer speaker(Scene scene) {
        var by = scene.deed().by() == null ? COMMUNITY : scene.deed().by();
        if (scene.deed().person() != null) {
            return cast.personOf(cast.agency(by, scene.story()), scene.deed().person());
        }
        return work.open(scene).stream()
                .filter(task -> task.queue().endsWith("-" + by) && task.ownerId() != null)
                .findFirst()
                .map((TaskRow task) -> cast.person(task.ownerId(), task.queue()))
                .orElseGet(() -> cast.usual(cast.agency(by, scene.story())));
    }

    private void urge(Scene scene) {
        var to = scene.deed().to();
        talk.urge(speaker(scene), scene.number(), to == null ? null : cast.agency(to, scene.story()));
    }

    private void copy(Scene scene) {
        var agencies = scene.deed().beside().stream()
                .map(kind -> cast.agency(kind, scene.story()))
                .toList();
        talk.copy(
                speaker(scene),
                scene.number(),
                agencies,
                List.of(),
                scene.deed().text());
    }

    private void watch(Scene scene) {
        talk.watch(speaker(scene), scene.number(), true);
    }

    private void add(Scene scene) {
        var person = speaker(scene);
        joining.join(
                person,
                scene.number(),
                scene.deed().text(),
                album.take(person, scene.deed().photos()));
    }

    private void withdraw(Scene scene) {
        ending.withdraw(
                cast.secretaryOf(scene.story()), scene.number(), scene.deed().text(), version(scene));
    }

    private void cancel(Scene scene) {
        var street = cast.usual(cast.agency("CENTRE", scene.story()));
        ending.cancel(street, scene.number(), scene.deed().text(), version(scene));
    }

    private long version(Scene scene) {
        return book.read(scene.number()).version();
    }
}
