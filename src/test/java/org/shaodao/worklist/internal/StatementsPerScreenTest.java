package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.worklist.internal.WorklistGround.HOUSING;
import static org.shaodao.worklist.internal.WorklistGround.WANG;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Tab;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Import(StatementsPerScreenTest.Counting.class)
class StatementsPerScreenTest extends WorklistTestBase {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @Test
    void aListAndItsCountsTakeOneStatementEachWithTenAndWithAThousandTasks() {
        fill(0, 10);
        var few = statements();
        fill(10, 1000);

        assertThat(statements()).isEqualTo(few).isEqualTo(List.of(1, 1, 1, 1, 1));
        assertThat(lists.page(WANG, hundred(Tab.QUEUE)).items()).hasSize(100);
    }

    private List<Integer> statements() {
        return List.of(
                counted(() -> lists.page(WANG, hundred(Tab.QUEUE))),
                counted(() -> lists.page(WANG, hundred(Tab.STARTED))),
                counted(() -> lists.page(WANG, hundred(Tab.DONE))),
                counted(() -> lists.counts(WANG)),
                counted(() -> lists.openOf(List.of("case-1", "case-2"))));
    }

    private void fill(int from, int to) {
        inTransaction(() -> {
            for (int i = from; i < to; i++) {
                engine.appear(PaperEngine.task("task-" + i, "case-" + i, HOUSING, java.util.Map.of()));
            }
        });
    }

    private static TaskQuery hundred(Tab tab) {
        return new TaskQuery(tab, null, null, null, null, null, 100);
    }

    private static int counted(Runnable screen) {
        STATEMENTS.set(0);
        screen.run();
        return STATEMENTS.get();
    }

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counted(source) : bean;
                }
            };
        }
    }

    /** Counts every statement that is prepared. */
    private static final class Counted extends DelegatingDataSource {

        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
