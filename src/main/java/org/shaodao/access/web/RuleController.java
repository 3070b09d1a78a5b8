package org.shaodao.access.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Needs.Rules;
import org.shaodao.access.Role;
import org.shaodao.access.account.AccountDesk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Shows the table that {@link RuleKeeper} judges by, with the operations it judges: nothing is written down twice. */
@Tag(name = "权限")
@RestController
class RuleController {

    private final AccountDesk desk;
    private final RequestMappingHandlerMapping mapped;

    RuleController(
            AccountDesk desk, @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapped) {
        this.desk = desk;
        this.mapped = mapped;
    }

    @Schema(name = "RuleBook", description = "谁能做什么、做到哪里")
    record RuleBook(@Schema(description = "岗位，按先后") List<RoleName> roles, List<Rule> rules) {}

    @Schema(name = "RoleName")
    record RoleName(
            @Schema(example = "SECRETARY") Role code,
            @Schema(example = "社区书记") String label,
            @Schema(description = "不能兼别的岗位（三员分立）") boolean alone) {}

    @Schema(name = "Rule", description = "一件可以做的事")
    record Rule(
            @Schema(example = "WHISTLE_BLOW") Action code,
            @Schema(example = "吹哨") String label,

            @Schema(description = "做到哪里", example = "本区域里的地点")
            String reach,

            @Schema(description = "哪些岗位可以") SortedSet<Role> roles,

            @Schema(description = "按这条判的接口，中文说明") SortedSet<String> operations) {}

    @Needs(Action.LOOK_ROUND)
    @GetMapping("/api/rules")
    @Operation(summary = "谁能看到什么", description = "每个接口按其中一条判；页面上不给没有权限的按钮，也按这张表。")
    RuleBook rules() {
        var operations = operations();
        var apart = desk.apart();
        return new RuleBook(
                Arrays.stream(Role.values())
                        .map(role -> new RoleName(role, role.label(), apart.contains(role)))
                        .toList(),
                Arrays.stream(Action.values())
                        .map(action -> rule(action, operations.getOrDefault(action, new TreeSet<>())))
                        .toList());
    }

    private static Rule rule(Action action, SortedSet<String> operations) {
        return new Rule(action, action.label(), action.reach().label(), new TreeSet<>(action.roles()), operations);
    }

    private Map<Action, SortedSet<String>> operations() {
        return mapped.getHandlerMethods().values().stream()
                .flatMap(operation -> judged(operation).stream())
                .sorted(comparing(Judged::summary))
                .collect(groupingBy(Judged::by, mapping(Judged::summary, toCollection(TreeSet::new))));
    }

    private static Optional<Judged> judged(HandlerMethod operation) {
        return Rules.of(operation.getMethod())
                .flatMap(action -> Optional.ofNullable(
                                AnnotationUtils.findAnnotation(operation.getMethod(), Operation.class))
                        .map(told -> new Judged(action, told.summary())));
    }

    private record Judged(Action by, String summary) {}
}
