package org.shaodao.web.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.shaodao.CommonKnowledge;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.Role;
import org.shaodao.engine.Forms.FieldProblem;
import org.shaodao.engine.NothingWaits;
import org.shaodao.worklist.FormInvalid;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A counter where everything goes wrong that can go wrong. */
@TestComponent
@RestController
@RequestMapping("/api/counter")
class CounterController {

    @CommonKnowledge
    @PostMapping
    @org.shaodao.RepeatSafe
    Slip take(@Valid @RequestBody Slip slip) {
        return slip;
    }

    @CommonKnowledge
    @PostMapping("/file")
    @org.shaodao.RepeatSafe
    void file(@RequestParam MultipartFile file) {}

    @CommonKnowledge
    @GetMapping("/limit")
    int limit(@RequestParam @Max(100) int limit) {
        return limit;
    }

    @CommonKnowledge
    @GetMapping("/fail/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "access" -> new AccessRefused("这件事不在您的范围内。");
            case "refused" -> new Refused("task-taken", "已由 王某 于 10:32 签收。", null);
            case "not-yours" -> new Refused("task-not-yours", "这项任务在住建局。", null);
            case "form" -> new FormInvalid(List.of(new FieldProblem("result", "办理结果", "不能为空")));
            case "missing" -> new NoSuchElementException("no whistle 7 in table whistle");
            case "moved" -> new NothingWaits("WhistleWithdrawn", "c");
            default -> new IllegalStateException("password of the database is geheim");
        };
    }

    record Slip(
            @NotBlank String place,
            @Size(min = 2, max = 5) String text,
            @Pattern(regexp = "NONE|DANGER") String harm,
            Role role,
            Instant until,
            Integer days,
            List<@Valid Person> parties) {}

    record Person(@NotBlank String name) {}
}
