package org.shaodao.evidence.intake;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.shaodao.evidence.samples.Bytes.join;
import static org.shaodao.evidence.samples.Bytes.latin;
import static org.shaodao.evidence.samples.Bytes.utf8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Documents;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.evidence.samples.Recordings;

class HostileFilesTest {

    private static final String TYPE = "file-type-refused";
    private static final String DAMAGED = "file-damaged";
    private static final String SMUGGLED = "file-smuggled";
    private static final String MACROS = "file-macros";
    private static final String BOMB = "file-bomb";
    private static final byte[] PART = utf8("<w/>");

    static Stream<Arguments> disguised() {
        return Stream.of(
                hostile("网页.jpg", utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"), TYPE, "网页"),
                hostile("网页.txt", utf8("<html><body onload=alert(1)>"), TYPE, "网页"),
                hostile("片段.txt", utf8("您好\n\n<script src=//evil.example/x.js></script>"), TYPE, "脚本"),
                hostile("矢量.png", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>"), TYPE, "SVG"),
                hostile(
                        "矢量2.txt",
                        utf8("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        TYPE,
                        ""),
                hostile("数据.xml", utf8("<?xml version=\"1.0\"?><a/>"), TYPE, ""),
                hostile("程序.jpg", Documents.program(), TYPE, "程序"),
                hostile("程序.docx", Documents.program(), TYPE, "程序"),
                hostile("程序.pdf", join(latin("\u007FELF\u0002\u0001\u0001"), new byte[200]), TYPE, "程序"),
                hostile("脚本.txt", utf8("#!/bin/sh\nrm -rf /\n"), TYPE, ""),
                hostile("批处理.txt", utf8("@echo off\r\ndel *.*\r\n"), TYPE, "脚本"),
                hostile("脚本.js", utf8("fetch('//evil.example')"), TYPE, ".js"),
                hostile("脚本.ps1", utf8("Get-Process"), TYPE, ".ps1"),
                hostile("后门.txt", utf8("<?php system($_GET['c']); ?>"), TYPE, ""),
                hostile("苹果.jpg", Recordings.box("ftyp", latin("heic\0\0\0\0mif1heic")), TYPE, "HEIC"),
                hostile("苹果.mov", Recordings.recording("qt  ", "vide"), TYPE, "MOV"),
                hostile("旧文档.docx", Documents.compound("WordDocument"), TYPE, "旧版"),
                hostile("照片.jpg", Documents.zip(of("a.jpg", Photos.jpeg(4, 4))), TYPE, "压缩包"),
                hostile("照片.zip", gzip(new byte[999]), TYPE, "压缩包"),
                hostile("位图.jpg", Photos.encoded(Photos.drawing(9, 9), "bmp"), TYPE, "BMP"),
                hostile("汇报.docx", Documents.office(Documents.SLIDES, of("ppt/a.xml", PART)), TYPE, "Office"),
                hostile("乱码.jpg", new byte[] {1, 2, 3, 4, 5, 0, 0, 9}, TYPE, ""),
                hostile("有零.txt", utf8("您好\0您好"), DAMAGED, ""));
    }

    static Stream<Arguments> dangerousDocuments() {
        return Stream.of(
                hostile("宏.docx", Documents.office(Documents.MACROS, of("word/a.xml", PART)), MACROS, "宏"),
                hostile("宏.docm", Documents.office(Documents.MACROS, of("word/a.xml", PART)), MACROS, "宏"),
                hostile("宏2.docx", Documents.office(Documents.WORD, of("word/vbaProject.bin", PART)), MACROS, "宏"),
                hostile("宏3.docx", word("word/x.bin", Documents.compound("_VBA_PROJECT")), MACROS, "宏"),
                hostile("宏4.docx", word("word/media/a.docx", macroInside()), MACROS, "宏"),
                hostile("宏5.docx", escapedMacroType(), MACROS, "宏"),
                hostile("控件.docx", word("word/activeX/activeX1.xml", PART), MACROS, "控件"),
                hostile("夹带.docx", word("word/media/a.png", Documents.program()), SMUGGLED, "夹带"),
                hostile("夹带2.docx", word("word/embeddings/o.bin", Documents.compound("Ole10Native")), SMUGGLED, ""),
                hostile("夹带3.docx", word("word/embeddings/运行.exe", PART), SMUGGLED, ""),
                hostile("越界.docx", word("../../etc/cron.d/x", PART), SMUGGLED, ""),
                hostile("越界2.docx", word("C:\\windows\\x", PART), SMUGGLED, ""),
                hostile("实体.docx", doctype(), DAMAGED, ""),
                hostile("炸弹.docx", word("word/document.xml", new byte[300 << 20]), BOMB, "大得不正常"),
                hostile("重叠.docx", overlapping(), BOMB, ""),
                hostile("双头.docx", join(utf8("PK\u0003\u0004"), Documents.docx()), DAMAGED, ""),
                hostile("尾巴.docx", join(Documents.docx(), utf8("<script>")), DAMAGED, ""),
                hostile("截断.docx", Arrays.copyOf(Documents.docx(), 200), DAMAGED, ""),
                hostile(
                        "自动.pdf",
                        Documents.pdf("<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"),
                        "file-active",
                        ""),
                hostile("启动.pdf", Documents.pdf("<</OpenAction<</S/Launch/F(cmd.exe)>>>>"), "file-active", ""),
                hostile("截断.pdf", Arrays.copyOf(Documents.pdf(), 60), DAMAGED, ""));
    }

    static Stream<Arguments> hostileMedia() {
        return Stream.of(
                hostile("炸弹.png", Photos.pngClaiming(20_000, 20_000), "image-too-large", "像素"),
                hostile("炸弹2.png", Photos.pngClaiming(Integer.MAX_VALUE, 1), "image-too-large", "像素"),
                hostile("炸弹3.png", Photos.pngClaiming(-1, -1), "image-too-large", "像素"),
                hostile("炸弹.webp", Photos.webp(16_383, 16_383), "image-too-large", "像素"),
                hostile("炸弹2.webp", Photos.webpClaiming(10, 7_000, 7_000), DAMAGED, ""),
                hostile("炸弹3.webp", manyPictures(), DAMAGED, ""),
                hostile("炸弹.gif", resized(Photos.gif(9, 9), 6, 60_000), "image-too-large", "像素"),
                hostile("无边.gif", resized(Photos.gif(9, 9), 6, 0), DAMAGED, ""),
                hostile("截断.jpg", Arrays.copyOf(Photos.jpeg(400, 300), 2_000), DAMAGED, "打不开"),
                hostile("只有头.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, DAMAGED, ""),
                hostile("假图.gif", utf8("GIF89a/*<svg/onload=alert(1)>*/=1;alert(1)"), null, ""),
                hostile("假音.mp3", join(latin("ID3\3\0\0\0\0\0\5"), utf8("<html>".repeat(100))), null, ""),
                hostile(
                        "假音2.mp3",
                        join(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90}, new byte[999]),
                        DAMAGED,
                        ""),
                hostile("假音.amr", latin("#!AMR\necho hacked > /tmp/x\n"), DAMAGED, ""),
                hostile("假音.wav", Photos.riff("WAVE", Photos.riffChunk("fmt ", new byte[16])), DAMAGED, ""),
                hostile("套娃.mp4", nested(), DAMAGED, ""),
                hostile("空壳.mp4", Recordings.recording("isom"), DAMAGED, ""));
    }

    private static Arguments hostile(String name, byte[] content, String type, String word) {
        return Arguments.of(name, content, type, word);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"disguised", "dangerousDocuments", "hostileMedia"})
    void a_hostile_file_is_refused_with_a_chinese_sentence_within_seconds(
            String name, byte[] content, String type, String word) {
        EvidenceRefused refused = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(EvidenceRefused.class, () -> Door.accept(name, content)));

        assertThat(refused).isNotNull();
        assertThat(refused.type()).isEqualTo(type == null ? refused.type() : type);
        assertThat(refused.field()).isEqualTo("file");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused).hasMessageContaining(word).hasMessageMatching("(?s).*[\u4E00-\u9FFF].*。");
    }

    @Test
    void an_empty_file_is_refused() {
        EvidenceRefused refused = catchThrowableOfType(EvidenceRefused.class, () -> Door.accept("a.jpg", new byte[0]));
        assertThat(refused.type()).isEqualTo("file-empty");
    }

    @Test
    void a_photo_has_a_smaller_limit_than_other_files_and_the_answer_is_413() {
        byte[] photo = join(Photos.jpeg(40, 30), new byte[10 << 20]);
        EvidenceRefused refused = catchThrowableOfType(EvidenceRefused.class, () -> Door.accept("a.jpg", photo));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused).hasMessageContaining("照片不能超过 10 MB");

        byte[] note = utf8("好".repeat(4 << 20));
        assertThat(Door.accept("a.txt", note).file().bytes()).hasSize(12 << 20);
    }

    @Test
    void a_file_beyond_every_limit_is_not_even_read_to_its_end() {
        byte[] huge = new byte[30 << 20];
        EvidenceRefused refused = catchThrowableOfType(EvidenceRefused.class, () -> Door.accept("a.mp4", huge));
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void what_hides_behind_or_inside_a_picture_is_not_kept() {
        byte[] zip = Documents.zip(of("x.js", utf8("alert")));
        byte[] comment = Photos.segment(0xFE, utf8("<script>alert(1)</script>"));
        byte[] polyglot = join(Bytes.inserted(Photos.jpeg(40, 30), 20, comment), zip);

        byte[] kept = Door.accept("a.jpg", polyglot).file().bytes();

        assertThat(Bytes.contain(kept, "<script>")).isFalse();
        assertThat(Bytes.contain(kept, "PK\3\4")).isFalse();
    }

    @Test
    void what_hides_behind_a_pdf_is_not_kept() {
        byte[] polyglot = join(Documents.pdf(), Documents.zip(of("x.js", utf8("alert"))));
        assertThat(Door.accept("a.pdf", polyglot).file().bytes()).isEqualTo(Documents.pdf());
    }

    private static byte[] word(String part, byte[] content) {
        return Documents.office(Documents.WORD, of(part, content));
    }

    private static byte[] macroInside() {
        return Documents.office(Documents.WORD, of("word/vbaProject.bin", PART));
    }

    /** The type written in character references, to get past who only searches for words. */
    private static byte[] escapedMacroType() {
        String types = Documents.types("<Override PartName=\"/a\" ContentType=\"" + Documents.WORD + "\"/>"
                + "<Override PartName=\"/b\" ContentType=\"application/vnd.ms-office.&#118;baProject\"/>");
        return Documents.officeWithTypes(types, of("b", PART));
    }

    private static byte[] doctype() {
        return Documents.officeWithTypes(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Documents.types("&x;"), of("a", PART));
    }

    /** Two directory entries that lead to the same data. */
    private static byte[] overlapping() {
        byte[] zip = Documents.office(Documents.WORD, of("word/aa.xml", new byte[9_999]));
        String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf("PK\1\2");
        int end = text.lastIndexOf("PK\5\6");
        byte[] twice = Bytes.inserted(zip, end, Arrays.copyOfRange(zip, entry, end));
        int moved = end + (end - entry);
        twice[moved + 8]++;
        twice[moved + 10]++;
        long size = (twice[moved + 12] & 0xFF) + ((twice[moved + 13] & 0xFF) << 8) + (end - entry);
        twice[moved + 12] = (byte) size;
        twice[moved + 13] = (byte) (size >> 8);
        return twice;
    }

    private static byte[] manyPictures() {
        byte[] canvas = new Bytes().u32le(0).u24le(6_999).u24le(6_999).done();
        byte[] picture = Arrays.copyOfRange(Photos.webp(7_000, 7_000), 12, Photos.webp(7_000, 7_000).length);
        Bytes many = new Bytes().add(Photos.riffChunk("VP8X", canvas));
        for (int i = 0; i < 10_000; i++) {
            many.add(picture);
        }
        return Photos.riff("WEBP", many.done());
    }

    private static byte[] resized(byte[] gif, int at, int size) {
        byte[] resized = gif.clone();
        resized[at] = (byte) size;
        resized[at + 1] = (byte) (size >> 8);
        return resized;
    }

    /** A million boxes, each inside the one before. */
    private static byte[] nested() {
        int depth = 1_000_000;
        Bytes boxes = new Bytes().add(Recordings.box("ftyp", latin("isom\0\0\0\0isom")));
        for (int i = 0; i < depth; i++) {
            boxes.u32(8L * (depth - i)).add("moov");
        }
        return boxes.done();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
