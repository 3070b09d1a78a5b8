package org.shaodao.evidence.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.format.Refusals;

/** Kinds of files that are not taken, and what their owners can do instead. */
final class Strangers {

    private static final String LIST =
            "可以上传：照片（jpg、png、webp、gif）、PDF、Word（docx）、Excel（xlsx）、文本（txt）、录音（mp3、m4a、amr、wav）和视频（mp4）。";
    private static final String APPLE = "请在 iPhone 的“设置 › 相机 › 格式”里选“兼容性最佳”重新拍，或另存为 JPG 再上传。";
    private static final String OLD_OFFICE = "请另存为 docx、xlsx，或导出 PDF 再上传；加了密码的请先去掉密码。";
    private static final String ARCHIVE = "请解开后逐个上传里面的照片和文档。";

    private record Stranger(String what, String advice) {}

    private static final Map<String, Stranger> KNOWN = Map.ofEntries(
            Map.entry("text/html", new Stranger("网页", "请截图或导出 PDF 再上传。")),
            Map.entry("application/xhtml+xml", new Stranger("网页", "请截图或导出 PDF 再上传。")),
            Map.entry("multipart/related", new Stranger("网页", "请截图或导出 PDF 再上传。")),
            Map.entry("image/svg+xml", new Stranger("SVG 图形（可以带脚本）", "请截图或另存为 PNG 再上传。")),
            Map.entry("image/heic", new Stranger("HEIC 照片，里面的拍摄位置去不掉", APPLE)),
            Map.entry("image/heif", new Stranger("HEIC 照片，里面的拍摄位置去不掉", APPLE)),
            Map.entry("image/avif", new Stranger("AVIF 图片", "请另存为 JPG 再上传。")),
            Map.entry("image/tiff", new Stranger("TIFF 图片", "请另存为 JPG 再上传。")),
            Map.entry("image/bmp", new Stranger("BMP 图片", "请另存为 JPG 或 PNG 再上传。")),
            Map.entry("application/x-tika-msoffice", new Stranger("旧版或加密的 Office 文档", OLD_OFFICE)),
            Map.entry("application/rtf", new Stranger("RTF 文档", "请另存为 docx 或 PDF 再上传。")),
            Map.entry("application/gzip", new Stranger("压缩包", ARCHIVE)),
            Map.entry("application/x-7z-compressed", new Stranger("压缩包", ARCHIVE)),
            Map.entry("application/x-rar-compressed", new Stranger("压缩包", ARCHIVE)),
            Map.entry("application/java-archive", new Stranger("程序", LIST)));
    private static final Set<String> PROGRAMS = Set.of(
            "x-msdownload",
            "x-dosexec",
            "x-executable",
            "x-elf",
            "x-sharedlib",
            "x-object",
            "x-mach-o",
            "java-vm",
            "x-sh",
            "x-bat",
            "javascript",
            "x-ms-installer");

    private Strangers() {}

    static EvidenceRefused refuse(MediaType type) {
        String name = type.toString().replace("-sequence", "").toLowerCase(Locale.ROOT);
        Stranger stranger = KNOWN.get(name);
        if (stranger == null) {
            boolean program = PROGRAMS.contains(type.getSubtype()) || name.contains("mach-o");
            stranger = new Stranger(program ? "程序或脚本" : "这里不收的类型", LIST);
        }
        return Refusals.type(stranger.what(), stranger.advice());
    }

    /** Text that is named like a program, a page or data of a program. */
    static EvidenceRefused refuseTextNamed(String extension) {
        return Refusals.type("文本，扩展名却是 ." + extension, "确实是文字的，请另存为 .txt 再上传。");
    }
}
