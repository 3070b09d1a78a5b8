package org.shaodao.demo.past;

import java.util.List;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.springframework.stereotype.Component;

/** The open tasks of the cases of the past. */
@Component
class OpenWork {

    private final TaskLists lists;

    OpenWork(TaskLists lists) {
        this.lists = lists;
    }

    /**
     * The open task of a kind, of the agency that the file names.
     *
     * @throws IllegalStateException when there is none or more than one; the open ones are named
     */
    TaskRow task(Scene scene, String path) {
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

    List<TaskRow> open(Scene scene) {
        return lists.openOf(List.of(scene.number())).getOrDefault(scene.number(), List.of());
    }
}
