package org.shaodao.engine.wall;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shaodao.engine.ProcessVocabulary;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The words a diagram may use: beans annotated {@link ProcessVocabulary} and their own public methods. */
@Component
public class Vocabulary {

    private final ApplicationContext context;
    private volatile Map<String, Word> words;

    Vocabulary(ApplicationContext context) {
        this.context = context;
    }

    /** Names of the beans, sorted. */
    public Set<String> names() {
        return words().keySet();
    }

    Optional<Object> bean(String name) {
        return Optional.ofNullable(words().get(name)).map(Word::bean);
    }

    /** The method of a bean by name and number of arguments; a bean has at most one. */
    public Optional<Method> method(String bean, String method, int arguments) {
        return Optional.ofNullable(words().get(bean)).map(word -> word.methods().get(method + "/" + arguments));
    }

    Optional<Method> methodOf(Object bean, String method, int arguments) {
        return words().values().stream()
                .filter(word -> word.bean() == bean)
                .findFirst()
                .map(word -> word.methods().get(method + "/" + arguments));
    }

    /** Found on first use: the engine is built before the beans that use it. */
    private Map<String, Word> words() {
        if (words == null) {
            var found = new TreeMap<String, Word>();
            context.getBeansWithAnnotation(ProcessVocabulary.class).values().forEach(bean -> add(found, bean));
            words = found;
        }
        return words;
    }

    private static void add(Map<String, Word> words, Object bean) {
        var type = AopUtils.getTargetClass(bean);
        var name = type.getAnnotation(ProcessVocabulary.class).value();
        var methods = new TreeMap<String, Method>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> {
                    if (methods.put(method.getName() + "/" + method.getParameterCount(), method) != null) {
                        throw new IllegalStateException("vocabulary " + name + " has two " + method.getName());
                    }
                });
        if (words.put(name, new Word(bean, methods)) != null) {
            throw new IllegalStateException("two vocabularies are called " + name);
        }
    }

    private record Word(Object bean, Map<String, Method> methods) {}
}
