package org.shaodao.upkeep.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shaodao.evidence.EvidenceRefused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks in requests and answers. */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}

    /** Says that the answer is a workbook of that name. */
    static void attach(HttpServletResponse response, String name) {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** @throws EvidenceRefused {@code file-missing} when none was sent */
    static byte[] of(MultipartFile file) throws IOException {
        if (file == null) {
            throw new EvidenceRefused("file-missing", "没有收到文件。请选择一个文件再上传。", "file");
        }
        return file.getBytes();
    }
}
