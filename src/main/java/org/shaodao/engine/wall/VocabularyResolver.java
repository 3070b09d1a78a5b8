package org.shaodao.engine.wall;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.shaodao.engine.ProcessScope;

/** Resolves vocabulary beans and {@code execution}, and calls their methods; nothing else has methods. */
final class VocabularyResolver extends ELResolver {

    /** What a diagram may ask of {@code execution}. */
    static final Set<String> SCOPE_METHODS = Set.of("caseNumber/0", "instanceId/0", "process/0");

    /** Names by which the engine would hand out its own objects. */
    private static final Set<String> ENGINE_OBJECTS =
            Set.of("task", "caseExecution", "externalTask", "authenticatedUserId");

    private final Vocabulary vocabulary;

    VocabularyResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        if ("execution".equals(name)) {
            context.setPropertyResolved(true);
            return scope(context);
        }
        if (ENGINE_OBJECTS.contains(name)) {
            throw new ELException("流程图不能使用 " + name);
        }
        var bean = vocabulary.bean(name);
        bean.ifPresent(found -> context.setPropertyResolved(true));
        return bean.orElse(null);
    }

    private static ProcessScope scope(ELContext context) {
        var variables = (VariableScope) context.getContext(VariableScope.class);
        if (variables instanceof DelegateTask task) {
            return new ExecutionScope((ExecutionEntity) task.getExecution());
        }
        if (variables instanceof ExecutionEntity execution) {
            return new ExecutionScope(execution);
        }
        throw new ELException("这里没有运行中的流程");
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        var count = arguments == null ? 0 : arguments.length;
        if (base instanceof ProcessScope scope) {
            context.setPropertyResolved(true);
            return ask(scope, method + "/" + count);
        }
        var found = base == null
                ? null
                : vocabulary.methodOf(base, String.valueOf(method), count).orElse(null);
        if (found == null) {
            throw new MethodNotFoundException("流程词汇里没有 " + method + "(" + count + " 个参数）");
        }
        context.setPropertyResolved(true);
        try {
            return found.invoke(base, converted(context, found.getParameterTypes(), arguments, count));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new ELException(thrown.getCause());
        } catch (IllegalAccessException denied) {
            throw new ELException(denied);
        }
    }

    private static Object ask(ProcessScope scope, String method) {
        return switch (method) {
            case "caseNumber/0" -> scope.caseNumber();
            case "instanceId/0" -> scope.instanceId();
            case "process/0" -> scope.process();
            default -> throw new MethodNotFoundException("execution 没有 " + method);
        };
    }

    private static Object[] converted(ELContext context, Class<?>[] types, Object[] arguments, int count) {
        var values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] =
                    types[i].isInstance(arguments[i]) ? arguments[i] : context.convertToType(arguments[i], types[i]);
        }
        return values;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object assigned) {
        if (base == null && vocabulary.names().contains(String.valueOf(property))) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
