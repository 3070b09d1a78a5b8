package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.shaodao.worklist.TaskRow;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "沟通", description = "记录、催办、抄送、关注、时间线")
@RestController
@RequestMapping("/api/whistles/{number}")
class CaseTalkController {

    private final CaseTalk talk;
    private final Viewers viewers;

    CaseTalkController(CaseTalk talk, Viewers viewers) {
        this.talk = talk;
        this.viewers = viewers;
    }

    @Operation(
            summary = "写记录",
            description = "PROGRESS 办理记录（应急哨的首次答复时限随之停表），CONTACT 联系吹哨人的记录（联系和首次答复时限随之停表），COMMENT 留言。")
    @Needs(Action.NOTE_WRITE)
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String number, @Valid @RequestBody CaseNote note) {
        talk.note(viewers.current(), number, note.kind(), note.text(), orEmpty(note.attachments()));
    }

    @Operation(summary = "催办", description = "不填部门就催所有还没办完的部门。同一部门 4 小时内只催一次：409 urged-already。")
    @Needs(Action.URGE)
    @PostMapping("/urge")
    CaseUrged urge(@PathVariable String number, @Valid @RequestBody CaseUrge urge) {
        var tasks = talk.urge(viewers.current(), number, urge.agencyId());
        return new CaseUrged(tasks.stream().map(TaskRow::queueName).distinct().toList());
    }

    @Operation(summary = "抄送", description = "被抄送的部门和人员从此可以查看这件事。")
    @Needs(Action.COPY)
    @PostMapping("/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copy(@PathVariable String number, @Valid @RequestBody CaseCopy copy) {
        talk.copy(viewers.current(), number, orEmpty(copy.agencyIds()), orEmpty(copy.officerIds()), copy.note());
    }

    @Operation(summary = "关注或不再关注")
    @Needs(Action.CASE_WATCH)
    @PutMapping("/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watch(@PathVariable String number, @Valid @RequestBody CaseWatch watch) {
        talk.watch(viewers.current(), number, watch.watched());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    record CaseNote(
            @NotNull NoteKind kind,

            @Schema(example = "已到现场围挡，明天上午修补。") @NotBlank @Size(max = 2000)
            String text,

            @Schema(description = "附件编号") @Size(max = 20) List<@NotNull Long> attachments) {}

    record CaseUrge(
            @Schema(description = "只催这个部门", example = "411003000000-HOUSING") @Size(max = 64)
            String agencyId) {}

    record CaseUrged(@Schema(description = "催了哪些部门") List<String> agencies) {}

    record CaseCopy(
            @Size(max = 20) List<@NotBlank @Size(max = 64) String> agencyIds,
            @Size(max = 50) List<@NotNull Long> officerIds,
            @Size(max = 500) String note) {}

    record CaseWatch(@NotNull Boolean watched) {}
}
