package org.shaodao.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shaodao.evidence.format.ZipDirectory.Entry;

/**
 * Word and Excel since 2007, told apart by their content types and not by their name; without macros, controls, packed
 * programs. Source: ECMA-376 part 2.
 */
public final class OfficeFormat implements FileFormat {

    /** Bytes all parts together may unpack to: ten times the largest document. */
    private static final long MOST_UNPACKED = 200L << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, MediaKind> KINDS = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", MediaKind.DOCX,
            OFFICE + "spreadsheetml.sheet.main+xml", MediaKind.XLSX);
    private static final Pattern ACTIVE = Pattern.compile("macroenabled|macrosheet|vbaproject|vbadata|activex");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|msi|zip|rar|7z|docm|xlsm|pptm)");
    private static final byte[] PACKED_FILE = "Ole10Native".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] VBA = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes);
        List<Entry> entries = ZipDirectory.read(file);
        Entry types = entries.stream()
                .filter(entry -> entry.name().equals(TYPES))
                .findFirst()
                .orElseThrow(() -> Refusals.type("压缩包", "请解开后逐个上传里面的照片和文档。"));
        ZipUnpacking unpacking = new ZipUnpacking(file, MOST_UNPACKED);
        MediaKind kind = kind(ContentTypes.read(unpacking.unpack(types).bytes));
        for (Entry entry : entries) {
            part(entry.name().toLowerCase(Locale.ROOT), unpacking.unpack(entry));
        }
        return new CleanFile(kind, bytes);
    }

    private static MediaKind kind(Set<String> types) {
        if (types.stream().anyMatch(type -> ACTIVE.matcher(type).find())) {
            throw Refusals.macros();
        }
        List<MediaKind> kinds =
                types.stream().filter(KINDS::containsKey).map(KINDS::get).toList();
        if (kinds.size() != 1) {
            throw Refusals.type("不支持的 Office 文件", "可以上传 Word（docx）和 Excel（xlsx）；其他的请导出 PDF 再上传。");
        }
        return kinds.get(0);
    }

    private static void part(String name, Octets content) {
        boolean compound = content.has(0, "\u00D0\u00CF\u0011\u00E0");
        if (ACTIVE.matcher(name).find() || compound && content.find(VBA, 0) >= 0) {
            throw Refusals.macros();
        }
        boolean program = content.has(0, "MZ") || content.has(0, "\u007FELF") || content.has(0, "#!");
        boolean packed = compound && content.find(PACKED_FILE, 0) >= 0;
        if (program || packed || PROGRAM.matcher(name).matches()) {
            throw Refusals.smuggled();
        }
        if (content.has(0, "PK\u0003\u0004") && content.contains("vbaProject")) {
            throw Refusals.macros();
        }
    }
}
