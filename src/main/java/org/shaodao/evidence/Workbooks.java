package org.shaodao.evidence;

import org.shaodao.evidence.format.MediaKind;
import org.shaodao.evidence.format.OfficeFormat;
import org.springframework.stereotype.Component;

/** Examines workbooks that are read here instead of being kept. */
@Component
public class Workbooks {

    /**
     * @throws EvidenceRefused when it is none, is damaged, unpacks to too much or holds macros or programs
     */
    public void require(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw noWorkbook();
        }
        if (new OfficeFormat().clean(bytes).kind() != MediaKind.XLSX) {
            throw noWorkbook();
        }
    }

    private static EvidenceRefused noWorkbook() {
        return new EvidenceRefused("file-type-refused", "这里只收 Excel 表格（.xlsx）。旧的 .xls 请另存为 .xlsx。", "file");
    }
}
