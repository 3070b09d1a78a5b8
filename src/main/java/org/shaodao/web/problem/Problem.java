package org.shaodao.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The body of every answer that is not a success. */
@Schema(description = "出错时的回答（RFC 9457）。type 稳定不变，title 和 detail 给人看。")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        @Schema(description = "稳定的类型", example = "urn:shaodao:task-taken")
        String type,

        @Schema(description = "标题", example = "任务在别人手上") String title,
        @Schema(description = "HTTP 状态码", example = "409") int status,

        @Schema(description = "怎么了，怎么办", example = "已由 王某 于 10:32 签收。")
        String detail,

        @Schema(description = "哪些栏目不对") List<FieldError> errors) {

    private static final String PREFIX = "urn:shaodao:";

    static Problem of(String type, String title, HttpStatusCode status, String detail) {
        return new Problem(PREFIX + type, title, status.value(), detail, null);
    }

    Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, fields.isEmpty() ? null : List.copyOf(fields));
    }

    ResponseEntity<Problem> response() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    @Schema(name = "ProblemField")
    record FieldError(
            @Schema(description = "栏目在请求里的名字", example = "place")
            String field,

            @Schema(description = "栏目的中文名", example = "地点") String label,
            @Schema(description = "哪里不对", example = "不能为空") String message) {}
}
