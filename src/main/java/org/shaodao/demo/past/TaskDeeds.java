package org.shaodao.demo.past;

import java.util.List;
import java.util.Set;
import org.shaodao.access.Viewer;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Completing tasks with their forms, by whoever has the task or usually does the agency's work. */
@Component
class TaskDeeds implements Deeds {

    private final Worklist worklist;
    private final TaskLists lists;
    private final Cast cast;
    private final Album album;
    private final FilledForms forms;

    TaskDeeds(Worklist worklist, TaskLists lists, Cast cast, Album album, FilledForms forms) {
        this.worklist = worklist;
        this.lists = lists;
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
        var task = task(scene, forms.taskOf(scene.deed()));
        var person = personFor(task, scene.deed());
        var values = forms.fill(scene);
        var photos = album.take(person, scene.deed().photos());
        worklist.complete(
                person, task.id(), new Worklist.Filled((String) values.get("outcome"), values, photos, task.version()));
    }

    private TaskRow task(Scene scene, String path) {
        var found = waiting(scene, path);
        if (found.size() != 1) {
            var open = open(scene).stream()
                    .map(task -> task.path() + "@" + task.queue())
                    .toList();
            throw new IllegalStateException("%s: %d tasks for %s by %s; open: %s"
                    .formatted(
                            scene.story().id(), found.size(), path, scene.deed().by(), open));
        }
        return found.get(0);
    }

    private List<TaskRow> waiting(Scene scene, String path) {
        var by = scene.deed().by();
        return open(scene).stream()
                .filter(task -> task.path().equals(path))
                .filter(task -> by == null || task.queue().endsWith("-" + by))
                .toList();
    }

    private List<TaskRow> open(Scene scene) {
        return lists.openOf(List.of(scene.number())).getOrDefault(scene.number(), List.of());
    }

    private Viewer personFor(TaskRow task, Deed deed) {
        if (task.ownerId() != null) {
            return cast.person(task.ownerId(), task.queue());
        }
        return deed.person() == null ? cast.usual(task.queue()) : cast.personOf(task.queue(), deed.person());
    }
}
