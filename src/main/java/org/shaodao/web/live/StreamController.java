package org.shaodao.web.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.NotAdmitted;
import org.shaodao.access.Viewers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Tag(name = "实时", description = "有变化时告诉页面")
@RestController
class StreamController {

    private final Listeners listeners;
    private final ChangeWatch watch;
    private final Viewers viewers;

    StreamController(Listeners listeners, ChangeWatch watch, Viewers viewers) {
        this.listeners = listeners;
        this.watch = watch;
        this.viewers = viewers;
    }

    @Operation(
            summary = "实时变化",
            description = "server-sent events。change：哪件事有变化，变的是 case、task 还是 notice，内容请再按接口去取；"
                    + "clock：演示时钟拨动了。15 秒一次心跳。退出登录后结束。")
    @ApiResponse(
            responseCode = "200",
            description = "不断的事件",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(
                                            "event:change\ndata:{\"case\":\"411003-2026-000123\",\"kinds\":[\"case\",\"task\"]}\n\n")))
    @Needs(Action.OWN_DESK)
    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session == null) {
            throw new NotAdmitted("token-scope", "令牌不能用实时变化，请隔一会儿读一次。");
        }
        sendHeaders(response);
        var stream = listeners.add(viewers.current(), session.getId());
        watch.begin();
        return stream;
    }

    /**
     * Before anybody else may send. The filters around this request write headers until they are on their way; two threads
     * at it at once would leave the connection's memory of headers broken, for the request after this one too.
     */
    private static void sendHeaders(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }
}
