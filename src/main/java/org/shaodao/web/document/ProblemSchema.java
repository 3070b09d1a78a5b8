package org.shaodao.web.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How every failure looks. */
@Component
@Order(1)
class ProblemSchema implements OpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", text("栏目在请求里的名字", "place"))
                .addProperty("label", text("栏目的中文名", "地点"))
                .addProperty("message", text("哪里不对", "不能为空"))
                .required(List.of("field", "label", "message"));
        Schema<?> problem = new ObjectSchema()
                .description("出错时的回答（RFC 9457）")
                .addProperty("type", text("稳定的类型", "urn:shaodao:task-taken"))
                .addProperty("title", text("标题", "任务在别人手上"))
                .addProperty(
                        "status", new IntegerSchema().description("HTTP 状态码").example(409))
                .addProperty("detail", text("怎么了，怎么办", "已由 王某 于 10:32 签收。"))
                .addProperty("errors", new ArraySchema().items(field).description("哪些栏目不对；没有就不出现"))
                .required(List.of("type", "title", "status", "detail"));
        api.getComponents().addSchemas(NAME, problem);
    }

    static ApiResponse response(String description, int status, String type, String title, String detail) {
        Map<String, Object> example =
                Map.of("type", "urn:shaodao:" + type, "title", title, "status", status, "detail", detail);
        var body = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + NAME))
                .example(example);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }
}
