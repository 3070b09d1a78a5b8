package org.shaodao.agency;

import java.util.Arrays;
import java.util.List;
import org.shaodao.register.Column.Choice;

/** 代理范围: what somebody does for whoever is away. */
public enum StandsFor {
    ALL("任务和提醒"),
    TASKS("只代办任务"),
    NOTICES("只收提醒");

    private final String label;

    StandsFor(String label) {
        this.label = label;
    }

    boolean covers(StandsFor asked) {
        return this == ALL || this == asked;
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> new Choice(one.name(), one.label))
                .toList();
    }
}
