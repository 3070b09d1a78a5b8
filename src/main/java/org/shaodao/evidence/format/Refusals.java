package org.shaodao.evidence.format;

import org.shaodao.evidence.EvidenceRefused;

/** The sentences with which a file is refused: what is wrong and what to do. */
public final class Refusals {

    private static final String FIELD = "file";

    private Refusals() {}

    public static EvidenceRefused damaged() {
        return refused("file-damaged", "这个文件打不开，可能没有传完整或已经损坏。请在手机或电脑上确认能打开，再重新上传。");
    }

    public static EvidenceRefused empty() {
        return refused("file-empty", "这个文件是空的。请重新选择文件。");
    }

    public static EvidenceRefused missing() {
        return refused("file-missing", "没有收到文件。请选择一个文件再上传。");
    }

    /** @param what Chinese name of what is limited: 照片 */
    public static EvidenceRefused tooLarge(String what, long megabytes) {
        return refused(EvidenceRefused.TOO_LARGE, "%s不能超过 %d MB。请压缩、截取或分成几份再上传。".formatted(what, megabytes));
    }

    public static EvidenceRefused tooManyPixels(long millions) {
        return refused("image-too-large", "这张图片的像素太多（上限 %d 百万像素）。请缩小尺寸后再上传。".formatted(millions));
    }

    static EvidenceRefused printColours() {
        return refused("image-colours", "这张图片用的是印刷色（CMYK），网页上看不了。请另存为普通 JPG 再上传。");
    }

    static EvidenceRefused macros() {
        return refused("file-macros", "这个文档带有宏或控件程序，不能上传。请另存为不带宏的 docx、xlsx，或导出 PDF 再上传。");
    }

    static EvidenceRefused smuggled() {
        return refused("file-smuggled", "这个文档里夹带了别的程序或压缩文件，不能上传。请删掉夹带的内容，或导出 PDF 再上传。");
    }

    static EvidenceRefused bomb() {
        return refused("file-bomb", "这个文件解开后大得不正常，不能上传。请把内容复制到一个新文件里，或导出 PDF、截图，再上传。");
    }

    static EvidenceRefused activePdf() {
        return refused("file-active", "这个 PDF 带有会自动运行的内容，不能上传。请用“打印成 PDF”另存一份再上传。");
    }

    static EvidenceRefused markupInText() {
        return refused("file-type-refused", "这个文本文件里是网页或脚本代码，不能上传。请截图或导出 PDF 再上传。");
    }

    /** @param what Chinese name of what the content is */
    public static EvidenceRefused type(String what, String advice) {
        return refused("file-type-refused", "这个文件的内容是%s，不能上传。%s".formatted(what, advice));
    }

    private static EvidenceRefused refused(String type, String message) {
        return new EvidenceRefused(type, message, FIELD);
    }
}
