package org.shaodao.web.document;

import static org.shaodao.web.document.ProblemSchema.response;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import org.shaodao.RepeatSafe;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation which headers a write needs and how it may fail. */
@Component
class WriteDescription implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var answers = operation.getResponses();
        if (isWrite(handler)) {
            describeWrite(operation, handler);
            add(answers, "400", response("请求读不懂", 400, "malformed-json", "请求的内容读不懂", "请求没有内容，或者内容不是这里要的 JSON。"));
            add(answers, "409", response("现在不能这样办", 409, "version-stale", "内容已被更新", "这项任务刚才有变动，请看过最新情况后再办一次。"));
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            add(answers, "422", response("有栏目不对", 422, "invalid-input", "填写的内容需要改正", "地点：不能为空。改正后再提交，什么也没有保存。"));
        }
        add(answers, "401", response("没有登录", 401, "not-signed-in", "还没有登录", "请先登录。填好的内容还在，登录后可以接着办。"));
        add(answers, "403", response("无权", 403, "access-refused", "无权查看或办理", "不在您的岗位和辖区范围内。这次访问已经记录。"));
        if (hasPathVariable(operation)) {
            add(answers, "404", response("没有", 404, "not-found", "没有找到", "没有找到要的内容，可能编号不对或已经不在了。"));
        }
        return operation;
    }

    private static void describeWrite(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(new HeaderParameter()
                .name("X-XSRF-TOKEN")
                .required(true)
                .description("Cookie XSRF-TOKEN 的值")
                .schema(new StringSchema()));
        if (handler.hasMethodAnnotation(RepeatSafe.class)) {
            var said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(said + "可重复，不需要 Idempotency-Key。");
            return;
        }
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .required(true)
                .description("这次办理的编号，每次办理用一个新的；没收到回答时用同一个再发，只会办一次")
                .example("6f1a5d0e-6b1a-4c1e-9cd2-0242ac120002")
                .schema(new StringSchema().minLength(1).maxLength(64)));
    }

    private static boolean isWrite(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(GetMapping.class)) {
            return false;
        }
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).noneMatch(RequestMethod.GET::equals);
    }

    private static boolean hasPathVariable(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
    }

    /** A module's own words about a failure stand. */
    private static void add(
            ApiResponses answers, String status, io.swagger.v3.oas.models.responses.ApiResponse answer) {
        var own = answers.get(status);
        if (own == null) {
            answers.addApiResponse(status, answer);
        } else if (own.getContent() == null || own.getContent().isEmpty()) {
            own.setContent(answer.getContent());
        }
    }
}
