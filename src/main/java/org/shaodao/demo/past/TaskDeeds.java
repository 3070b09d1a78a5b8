package org.shaodao.demo.past;

import java.util.Set;
import org.shaodao.access.Viewer;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Completing tasks with their forms, handed to a colleague first where the file names one. */
@Component
class TaskDeeds implements Deeds {

    private final Worklist worklist;
    private final OpenWork work;
    private final Cast cast;
    private final Album album;
    private final FilledForms forms;

    TaskDeeds(Worklist worklist, OpenWork work, Cast cast, Album album, FilledForms forms) {
        this.worklist = worklist;
        this.work = work;
        this.cast = cast;
        this.album = album;
        this.forms = forms;
    }

    @Override
    public Set<String> names() {
        return forms.names();
    }

    @Override
    public void play(Scene scene) {
        var task = work.task(scene, forms.taskOf(scene.deed()));
        var person = personFor(task, scene.deed());
        if (task.ownerId() != null && task.ownerId() != person.officerId()) {
            var owner = cast.person(task.ownerId(), task.queue());
            task = worklist.handToColleague(owner, task.id(), person.officerId(), "你离得近，替我去看看。", task.version());
        }
        var photos = album.take(person, scene.deed().photos());
        var values = forms.fill(scene);
        worklist.complete(
                person, task.id(), new Worklist.Filled((String) values.get("outcome"), values, photos, task.version()));
    }

    /** Whom the file names; else whoever has the task; else whoever usually does the agency's work. */
    private Viewer personFor(TaskRow task, Deed deed) {
        if (deed.person() != null) {
            return cast.personOf(task.queue(), deed.person());
        }
        return task.ownerId() == null ? cast.usual(task.queue()) : cast.person(task.ownerId(), task.queue());
    }
}
