package org.shaodao.worklist.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.shaodao.Refused;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Filter;
import org.shaodao.worklist.TaskQuery.Tab;
import org.springframework.lang.Nullable;

/** Which tasks are asked for: the same for the list and its workbook. */
record TaskFilterParameters(
        @Parameter(description = "mine 待办（不写就是它），queue 待签收，done 已办，started 我发起，copied 抄送我，watched 我关注")
        @Nullable
        @Pattern(regexp = "mine|queue|done|started|copied|watched")
        String tab,

        @Nullable @Pattern(regexp = "ROUTINE|TOUGH|EMERGENCY")
        String level,

        @Nullable @Pattern(regexp = "LEAD|ASSIST") String role,

        @Parameter(description = "吹哨事项的代码") @Nullable @Size(max = 64)
        String type,

        @Parameter(description = "区划代码：在那里和它下面的") @Nullable @Size(max = 16)
        String region,

        @Parameter(description = "部门编号：在它手里的") @Nullable @Size(max = 64)
        String agency,

        @Parameter(description = "经办人的编号；nobody 是还没人接的") @Nullable @Pattern(regexp = "nobody|[0-9]{1,18}")
        String ownerId,

        @Parameter(description = "overdue 已超时，today 今天到期，near 快到期，paused 暂停，none 没有时限")
        @Nullable
        @Pattern(regexp = "overdue|today|near|paused|none")
        String due,

        @Parameter(description = "最近几天内来的，今天算一天") @Nullable @Min(1) @Max(366)
        Integer within,

        @Parameter(description = "这一天起来的；写了 within 就不看它") @Nullable
        LocalDate cameFrom,

        @Parameter(description = "这一天为止来的；写了 within 就不看它") @Nullable
        LocalDate cameUntil,

        @Parameter(description = "编号、标题或地点的一部分，也可以是拼音首字母") @Nullable @Size(max = 50)
        String q) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    Tab inTab() {
        return tab == null ? Tab.MINE : tabOf(tab);
    }

    static Tab tabOf(String name) {
        return Tab.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * @param today in the town
     * @throws Refused {@code day-too-far}
     */
    Filter filter(LocalDate today) {
        return new Filter(
                level,
                role,
                type,
                region,
                agency,
                ownerId,
                due == null ? null : Due.valueOf(due.toUpperCase(Locale.ROOT)),
                within == null ? day(cameFrom, "cameFrom") : today.minusDays(within - 1),
                within == null ? day(cameUntil, "cameUntil") : null,
                q);
    }

    private static LocalDate day(LocalDate asked, String field) {
        if (asked != null && (asked.isBefore(EARLIEST) || asked.isAfter(LATEST))) {
            throw new Refused("day-too-far", "日期要在 2000 年到 2099 年之间。", field);
        }
        return asked;
    }
}
