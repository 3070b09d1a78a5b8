package org.shaodao.demo.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.shaodao.BeforeOpening;
import org.shaodao.whistle.Whistles;
import org.shaodao.worktime.TownClockMover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration a past at its first start, so that no screen is empty: whoever enters finds work that is due
 * today. A start that was interrupted meanwhile leaves half a past, which nothing can continue: the next start says so.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "shaodao.demo.past", havingValue = "true", matchIfMissing = true)
class PastLife extends BeforeOpening {

    private static final Logger LOG = LoggerFactory.getLogger(PastLife.class);

    private final String town;
    private final PastPlayer player;
    private final Whistles whistles;
    private final TownClockMover mover;
    private final PastMark mark;
    private final ObjectMapper json;
    private final Clock clock;

    PastLife(
            @Value("${shaodao.town}") String town,
            PastPlayer player,
            Whistles whistles,
            TownClockMover mover,
            PastMark mark,
            ObjectMapper json,
            Clock clock) {
        super(Turn.PAST);
        this.town = town;
        this.player = player;
        this.whistles = whistles;
        this.mover = mover;
        this.mark = mark;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected void prepare() {
        if (whistles.count() == 0) {
            live();
        } else if (mark.halfDone()) {
            throw new IllegalStateException("上次准备演示案件时中断了，案件只有一半。请清空数据目录（或数据库）后再启动。");
        }
    }

    private void live() {
        var cases = new PastFiles(json).read(town);
        var now = clock.instant();
        LOG.info("第一次启动：正在准备 {} 件演示案件的来龙去脉，约半分钟 ……", cases.size());
        mark.begin();
        try {
            player.play(cases, now);
        } catch (RuntimeException failed) {
            throw new IllegalStateException(
                    "演示案件准备不下去：" + failed.getMessage() + "。请清空数据目录（或数据库）；不要演示案件就加 --shaodao.demo.past=false 再启动。",
                    failed);
        } finally {
            mover.runAhead(Duration.ZERO);
        }
        mark.end();
        LOG.info(
                "演示案件准备好了：{} 件，{}。用了 {} 秒。",
                cases.size(),
                PastPlayer.summary(cases.stream().map(PastCase::ends)),
                Duration.between(now, clock.instant()).toSeconds());
    }
}
