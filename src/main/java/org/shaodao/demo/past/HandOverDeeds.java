package org.shaodao.demo.past;

import java.util.Set;
import org.shaodao.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Giving a task to a colleague: {@code say} is the path of the task, {@code person} who gets it. */
@Component
class HandOverDeeds implements Deeds {

    private final Worklist worklist;
    private final OpenWork work;
    private final Cast cast;

    HandOverDeeds(Worklist worklist, OpenWork work, Cast cast) {
        this.worklist = worklist;
        this.work = work;
        this.cast = cast;
    }

    @Override
    public Set<String> names() {
        return Set.of("handOver");
    }

    @Override
    public void play(Scene scene) {
        var task = work.task(scene, scene.deed().say());
        var owner = cast.person(task.ownerId(), task.queue());
        var colleague = cast.personOf(task.queue(), scene.deed().person());
        worklist.handToColleague(
                owner, task.id(), colleague.officerId(), scene.deed().text(), task.version());
    }
}
