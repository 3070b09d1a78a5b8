package org.shaodao.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Chinese titles of problem types and Chinese labels of fields, from two files beside this class. */
@Component
class Words {

    private static final Pattern CHOICE = Pattern.compile("[A-Za-z_]+(\\|[A-Za-z_]+)+");
    /** What stands behind is a column of one of many lists. */
    private static final String CELLS = "cells.";

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final Properties titles = read("titles.properties");
    private final Properties labels = read("labels.properties");

    String title(String type) {
        return titles.getProperty(type, "现在不能这样办");
    }

    boolean hasTitle(String type) {
        return titles.containsKey(type);
    }

    /** What a constraint says; where its pattern is a mere list of words, which words it takes. */
    String message(MessageSourceResolvable error) {
        var arguments = error.getArguments();
        return Arrays.stream(arguments == null ? new Object[0] : arguments)
                .map(argument -> argument instanceof MessageSourceResolvable one ? one.getDefaultMessage() : null)
                .filter(pattern -> pattern != null && CHOICE.matcher(pattern).matches())
                .findFirst()
                .map(pattern -> "只能是 " + pattern.replace("|", "、"))
                .orElse(error.getDefaultMessage());
    }

    /** {@code parties[0].name} becomes 当事人第 1 行的姓名; a name without a label stays as it is. */
    String label(String path) {
        if (path.startsWith(CELLS)) {
            return labelOf("cells");
        }
        var label = new StringBuilder();
        for (var step : path.split("\\.")) {
            if (!label.isEmpty()) {
                label.append("的");
            }
            var index = INDEX.matcher(step);
            label.append(labelOf(step.replaceAll("\\[.*", "")));
            if (index.find()) {
                label.append("第 ").append(Integer.parseInt(index.group(1)) + 1).append(" 行");
            }
        }
        return label.toString();
    }

    private String labelOf(String name) {
        return labels.getProperty(name, name);
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream(name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
