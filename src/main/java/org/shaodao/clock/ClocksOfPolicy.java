package org.shaodao.clock;

import java.time.Clock;
import java.util.List;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.stereotype.Component;

/** A policy that holds is not taken back; one that is still to come can be. */
@Component
class ClocksOfPolicy implements Tie {

    private final PolicyShelf shelf;
    private final Clock clock;

    ClocksOfPolicy(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public String register() {
        return "policies";
    }

    @Override
    public String name() {
        return "已经生效的";
    }

    @Override
    public Hanging of(Line line, int most) {
        var settled = shelf.isSettled(line, Wording.day(clock.instant()));
        return new Hanging(settled ? 1 : 0, Hold.FAST, "生效的一版不能停用；要改的，另加一版。", List.of());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        // Nothing runs by it yet.
    }
}
