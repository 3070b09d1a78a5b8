package org.shaodao.engine.wall;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * What an expression in a diagram or decision table can reach: the process vocabulary and plain variables. There is no
 * bean resolver at all, so no value has members; and every expression is read by {@link Grammar} before it exists.
 */
final class Wall extends JuelExpressionManager {

    private final Vocabulary vocabulary;

    Wall(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        // First: otherwise a process variable called "dispatch" would hide the bean of that name.
        resolver.add(new VocabularyResolver(vocabulary));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        return resolver;
    }

    /** The one place through which attributes pass while a diagram is parsed, and tables while they are evaluated. */
    @Override
    public ValueExpression createValueExpression(String expression) {
        Grammar.check(expression, vocabulary);
        return super.createValueExpression(expression);
    }
}
