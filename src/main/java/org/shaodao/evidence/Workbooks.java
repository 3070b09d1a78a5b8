package org.shaodao.evidence;

import org.shaodao.evidence.format.MediaKind;
import org.shaodao.evidence.format.OfficeFormat;
import org.springframework.stereotype.Component;

/** Examines workbooks that are read here instead of being kept. */
@Component
public class Workbooks {

    /**
     * @throws EvidenceRefused when it is none, is damaged, unpacks to too much or holds macros or programs: then what people
     *     can do here is another thing than with a file that they attach
     */
    public void require(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw noWorkbook();
        }
        if (kind(bytes) != MediaKind.XLSX) {
            throw noWorkbook();
        }
    }

    private static MediaKind kind(byte[] bytes) {
        try {
            return new OfficeFormat().clean(bytes).kind();
        } catch (EvidenceRefused harmful) {
            throw new EvidenceRefused(harmful.type(), "这个表格损坏了、夹带了宏或别的文件，或者解开后大得不正常，不能导入。请把内容复制到一个新表格里再导入。", "file");
        }
    }

    private static EvidenceRefused noWorkbook() {
        return new EvidenceRefused("file-type-refused", "这里只收 Excel 表格（.xlsx）。旧的 .xls 请另存为 .xlsx。", "file");
    }
}
