package org.shaodao.upkeep.web;

import java.io.IOException;
import org.shaodao.evidence.EvidenceRefused;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks in requests. */
final class Xlsx {

    private Xlsx() {}

    /** @throws EvidenceRefused {@code file-missing} when none was sent */
    static byte[] of(MultipartFile file) throws IOException {
        if (file == null) {
            throw new EvidenceRefused("file-missing", "没有收到文件。请选择一个文件再上传。", "file");
        }
        return file.getBytes();
    }
}
