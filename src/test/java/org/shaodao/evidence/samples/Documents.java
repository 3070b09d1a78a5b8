package org.shaodao.evidence.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents small enough to be read here. */
public final class Documents {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    public static final String WORD = OFFICE + "wordprocessingml.document.main+xml";
    public static final String EXCEL = OFFICE + "spreadsheetml.sheet.main+xml";
    public static final String SLIDES = OFFICE + "presentationml.presentation.main+xml";
    public static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private Documents() {}

    public static byte[] docx() {
        return office(WORD, Map.of("word/document.xml", Bytes.utf8("<w:document>情况说明</w:document>")));
    }

    public static byte[] xlsx() {
        return office(EXCEL, Map.of("xl/workbook.xml", Bytes.utf8("<workbook/>")));
    }

    public static byte[] office(String mainType, Map<String, byte[]> parts) {
        return officeWithTypes(
                types("<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>"), parts);
    }

    public static String types(String overrides) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + overrides
                + "</Types>";
    }

    public static byte[] officeWithTypes(String types, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", Bytes.utf8(types));
        all.putAll(parts);
        return zip(all);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A compound file (OLE2) that holds a stream of this name. */
    public static byte[] compound(String stream) {
        return new Bytes()
                .add("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")
                .add(new byte[504])
                .add(stream.getBytes(StandardCharsets.UTF_16LE))
                .add(new byte[512])
                .done();
    }

    public static byte[] pdf() {
        return pdf("<</Type/Catalog/Pages 2 0 R>>");
    }

    public static byte[] pdf(String catalogue) {
        return Bytes.latin("%PDF-1.4\n1 0 obj" + catalogue
                + "endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** The beginning of a Windows program. */
    public static byte[] program() {
        return new Bytes()
                .add("MZ")
                .add(new byte[58])
                .u32le(0x80)
                .add(new byte[64])
                .add("PE\0\0")
                .u16le(0x14C)
                .add(new byte[400])
                .done();
    }
}
