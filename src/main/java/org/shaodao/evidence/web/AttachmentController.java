package org.shaodao.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.format.Refusals;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Uploading and looking at files. */
@RestController
@RequestMapping("/api/attachments")
@Tag(name = "附件", description = "照片、录音和文件：先上传，提交吹哨、办理或留言时再带上编号。")
class AttachmentController {

    private final Attachments attachments;
    private final Viewers viewers;

    AttachmentController(Attachments attachments, Viewers viewers) {
        this.attachments = attachments;
        this.viewers = viewers;
    }

    @Needs(Action.ATTACH)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "上传照片或文件",
            description = "类型看内容，不看文件名；照片里的拍摄位置、设备和缩略图会去掉。" + "照片不超过 10 MB，其他不超过 20 MB。提交之前只有上传的人能看到。")
    @ApiResponse(responseCode = "201", description = "已收下")
    @ApiResponse(responseCode = "413", description = "文件太大", content = @Content)
    @ApiResponse(responseCode = "422", description = "文件类型不收、已损坏或有危险", content = @Content)
    UploadedFile upload(
            @Parameter(description = "一个文件") @RequestPart(name = "file", required = false) MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusals.missing();
        }
        try (InputStream content = file.getInputStream()) {
            return UploadedFile.of(attachments.upload(viewers.current(), file.getOriginalFilename(), content));
        }
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/{id}")
    @Operation(summary = "下载附件", description = "提交之前只有上传的人能看；提交之后，能看这件事的人都能看。支持分段下载（Range）。")
    @ApiResponse(
            responseCode = "200",
            description = "文件本身",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "403", description = "不在您的范围内", content = @Content)
    @ApiResponse(responseCode = "404", description = "没有这个附件", content = @Content)
    ResponseEntity<Resource> content(
            @Parameter(description = "附件编号", example = "12") @PathVariable long id, WebRequest request) {
        Attachment attachment = attachments.open(viewers.current(), id);
        if (request.checkNotModified(Delivery.tag(attachment))) {
            return Delivery.unchanged(Delivery.tag(attachment));
        }
        Attachments.Content content = attachments.content(id);
        return Delivery.of(attachment, content.encoding()).body(new ByteArrayResource(content.bytes()));
    }

    @Needs(Action.CASE_READ)
    @GetMapping("/{id}/preview")
    @Operation(summary = "看图片的小图", description = "JPEG，长边不超过 640 像素，方向已摆正。不是图片的没有小图。")
    @ApiResponse(
            responseCode = "200",
            description = "小图",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "403", description = "不在您的范围内", content = @Content)
    @ApiResponse(responseCode = "404", description = "没有这个附件，或者不是图片", content = @Content)
    ResponseEntity<Resource> preview(
            @Parameter(description = "附件编号", example = "12") @PathVariable long id, WebRequest request) {
        Attachment attachment = attachments.open(viewers.current(), id);
        if (attachment.image() && request.checkNotModified(Delivery.previewTag(attachment))) {
            return Delivery.unchanged(Delivery.previewTag(attachment));
        }
        return Delivery.ofPreview(attachment).body(new ByteArrayResource(attachments.preview(id)));
    }
}
