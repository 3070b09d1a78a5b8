package org.shaodao.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.shaodao.evidence.Attachment;

/** What an uploader needs to know: the name of the file they know, and answers are kept a while. */
@Schema(description = "收下的文件")
record UploadedFile(
        @Schema(description = "附件编号，提交时带上", example = "12") long id,

        @Schema(description = "按内容认出的类型", example = "image/jpeg")
        String type,

        @Schema(description = "字节数", example = "482113") long size,

        @Schema(description = "是不是图片（图片有小图）", example = "true")
        boolean image) {

    static UploadedFile of(Attachment attachment) {
        return new UploadedFile(attachment.id(), attachment.type(), attachment.size(), attachment.image());
    }
}
