package org.shaodao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.ProcessVocabulary;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** Both sides of every name: what the diagrams call is what the code offers, and the other way round. */
class VocabularyTest {

    @Test
    void every_word_in_a_diagram_is_a_public_method_of_a_vocabulary_bean() {
        var offered = vocabulary();
        offered.put("execution", ProcessScope.class);
        assertThat(calls().filter(call -> !answers(offered.get(call.bean()), call))
                        .map(Object::toString))
                .as("words that nobody answers")
                .isEmpty();
    }

    @Test
    void every_public_method_of_a_vocabulary_bean_is_a_word_of_some_diagram() {
        var said = calls().map(Object::toString).collect(Collectors.toSet());
        var offered = new TreeSet<String>();
        vocabulary()
                .forEach((word, bean) -> methods(bean)
                        .forEach(method ->
                                offered.add(word + "." + method.getName() + "/" + method.getParameterCount())));
        assertThat(offered).as("words that no diagram says").isNotEmpty().isSubsetOf(said);
    }

    @Test
    void every_message_of_a_diagram_is_a_constant_of_its_module_and_the_other_way_round() {
        var drawn = Drawing.all().stream()
                .flatMap(diagram -> diagram.every(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        var declared = classes(scanner -> scanner.addIncludeFilter(
                        new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.\\w*Messages"))))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == String.class)
                .filter(field -> Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(field + " is not readable", e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(declared);
    }

    @Test
    void every_clause_in_the_dispatch_table_is_in_the_duty_list_of_that_department() throws Exception {
        var duties = new HashMap<String, String>();
        var list = new ClassPathResource("town/xuchang/duties.csv").getContentAsString(StandardCharsets.UTF_8);
        list.lines().skip(1).map(line -> line.split(",")).forEach(cells -> duties.put(cells[0], cells[2]));
        for (var rule : Dmn.readModelFromFile(Table.file("dispatch").toFile()).getModelElementsByType(Rule.class)) {
            var outputs = rule.getOutputEntries().stream()
                    .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                    .toList();
            assertThat(duties).as(rule.getId()).containsEntry(outputs.get(2), outputs.get(0));
        }
    }

    private static Stream<Expression.Call> calls() {
        return Drawing.all().stream()
                .flatMap(diagram -> diagram.expressions().stream())
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .distinct();
    }

    private static Map<String, Class<?>> vocabulary() {
        var words = new TreeMap<String, Class<?>>();
        classes(scanner -> scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessVocabulary.class)))
                .forEach(type ->
                        words.put(type.getAnnotation(ProcessVocabulary.class).value(), type));
        return words;
    }

    private static Stream<Class<?>> classes(
            java.util.function.Consumer<ClassPathScanningCandidateComponentProvider> filters) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        filters.accept(scanner);
        return scanner.findCandidateComponents("org.shaodao").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    /** Only what the class itself declares publicly can be called: the wall's own rule. */
    private static List<Method> methods(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static boolean answers(Class<?> bean, Expression.Call call) {
        return bean != null
                && methods(bean).stream()
                        .filter(method -> method.getName().equals(call.method()))
                        .anyMatch(method -> fits(method.getParameterTypes(), call.arguments()));
    }

    private static boolean fits(Class<?>[] parameters, List<String> arguments) {
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            var scope = arguments.get(i).equals("execution");
            if (scope ? parameters[i] != ProcessScope.class : !PLAIN.contains(parameters[i])) {
                return false;
            }
        }
        return true;
    }

    private static final Set<Class<?>> PLAIN = Set.of(String.class, int.class, long.class, boolean.class);
}
