package org.shaodao.upkeep.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.shaodao.access.FirstCodes;
import org.shaodao.access.Viewer;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.springframework.stereotype.Service;

/** Gives everybody who waits the second half of a first password, and writes them down once. */
@Service
public class CodeWorkbook {

    private static final int WIDTH = 22;

    private final FirstCodes codes;

    CodeWorkbook(FirstCodes codes) {
        this.codes = codes;
    }

    /** @param given how many waited */
    public record Result(int given, byte[] workbook) {}

    public Result giveAll(Viewer viewer) throws IOException {
        var out = new ByteArrayOutputStream();
        var given = codes.giveAll(viewer);
        var headings = Stream.of("部门", "岗位名称", "姓名", "人员编号", "账号", "启用码")
                .map(label -> new Heading(label, WIDTH))
                .toList();
        try (var book = new WorkbookWriter(out, "启用码", headings)) {
            for (var one : given) {
                book.row(Stream.of(one.agency(), one.post(), one.name(), one.staffNumber(), one.account(), one.code())
                        .map(text -> new Written(text, null))
                        .toList());
            }
            book.explain(
                    "怎么用",
                    List.of(
                            List.of("交给谁", "核对本人后，把启用码交给本人；不要和初始密码一起交。"),
                            List.of("怎么登录", "密码填初始密码，接着填启用码，中间有没有空格都行。"),
                            List.of("多久有效", "几天不登录就作废，可以再给一个。")));
        }
        return new Result(given.size(), out.toByteArray());
    }
}
