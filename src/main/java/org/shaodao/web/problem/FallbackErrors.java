package org.shaodao.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed before or beside the controllers (filters, the container) answers as a problem too, without inner text. */
@RestController
class FallbackErrors implements ErrorController {

    private final Words words;

    FallbackErrors(Words words) {
        this.words = words;
    }

    /** Also for whoever asks for it by its address: there is nothing there. */
    @Needs(Action.COME_IN)
    @RequestMapping(path = "${server.error.path:${error.path:/error}}")
    @Hidden
    ResponseEntity<Problem> problem(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var resolved = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var status = resolved == null ? HttpStatus.NOT_FOUND : resolved;
        var type = status.is5xxServerError()
                ? "unexpected"
                : status.name().toLowerCase().replace('_', '-');
        var detail = status.is5xxServerError() ? "系统出了意外，这次没有办成。请再试一次。" : "请求没有被接受，请检查后再试。";
        return Problem.of(type, words.title(type), status, detail).response();
    }
}
