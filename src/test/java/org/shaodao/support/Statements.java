package org.shaodao.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Every SQL statement that is sent while somebody waits for an answer: Hibernate's, our own and the engine's. What the
 * application does meanwhile of its own accord is not counted.
 */
@TestComponent
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final String WHO_ANSWERS = "http-nio";

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when they are through.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread().getName().startsWith(WHO_ANSWERS)) {
            queries.forEach(query -> sent.add(query.getQuery()));
        }
    }

    /** The statements that it takes to answer. */
    public List<String> during(Supplier<Visitor.Answer> question) {
        sent.clear();
        var answer = question.get();
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return List.copyOf(sent);
    }
}
