package org.shaodao.upkeep;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shaodao.register.Register;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What another node has written into the lists is known here soon after: whoever remembers a list forgets it. */
@Component
class Elsewhere {

    private final List<Register> registers;
    private final RegisterHistory history;
    private volatile RegisterHistory.Mark seen;

    Elsewhere(List<Register> registers, RegisterHistory history) {
        this.registers = registers;
        this.history = history;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        var mark = history.mark();
        if (!mark.equals(seen)) {
            seen = mark;
            registers.forEach(register -> register.written(0));
        }
    }
}
