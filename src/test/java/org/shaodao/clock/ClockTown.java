package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.engine.Ladders;
import org.shaodao.worktime.TownClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The modules worktime and clock alone, on an empty database, with a ladder that only remembers it was asked. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    SqlInitializationAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@EntityScan(basePackageClasses = ClockTown.class)
@EnableJpaRepositories(basePackageClasses = ClockTown.class)
@ComponentScan(basePackageClasses = {ClockTown.class, TownClock.class})
class ClockTown {

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Ladders ladders(Heard heard) {
        return new Ladders() {

            @Override
            public void reschedule(String instanceId) {
                heard.rescheduled.add(instanceId);
            }

            @Override
            public void ring(Map<String, Instant> next) {
                heard.rescheduled.addAll(next.keySet());
            }

            @Override
            public Optional<Instant> nextRing(String instanceId) {
                return Optional.empty();
            }
        };
    }

    /** What the rest of the town would have heard. */
    static class Heard {

        final List<ClocksChanged> changes = new ArrayList<>();
        final List<RungReached> rungs = new ArrayList<>();
        final List<ClockRequestChanged> requests = new ArrayList<>();
        final List<String> rescheduled = new ArrayList<>();

        @EventListener
        void on(ClocksChanged changed) {
            changes.add(changed);
        }

        @EventListener
        void on(RungReached reached) {
            rungs.add(reached);
        }

        @EventListener
        void on(ClockRequestChanged changed) {
            requests.add(changed);
        }

        void forget() {
            changes.clear();
            rungs.clear();
            requests.clear();
            rescheduled.clear();
        }
    }
}
