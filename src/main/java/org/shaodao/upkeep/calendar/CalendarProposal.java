package org.shaodao.upkeep.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 放假安排 of a year as somebody proposes it. */
@Schema(name = "CalendarProposal")
public record CalendarProposal(
        @Schema(description = "文件名称", example = "国务院办公厅关于2027年部分节假日安排的通知")
        @NotBlank(message = "请写依据的文件")
        @Size(max = 300, message = "最多 300 个字")
        String source,

        @Schema(description = "解释时限时怎么称呼", example = "国务院办公厅 2027 年安排")
        @NotBlank(message = "请写简称")
        @Size(max = 60, message = "最多 60 个字")
        String shortSource,

        @Schema(description = "哪天公布的", example = "2026-11-04") @NotNull(message = "请填公布日期")
        LocalDate published,

        @Schema(description = "和平常不一样的日子") @NotEmpty(message = "请填放假和调休的日子") @Size(max = 100, message = "最多 100 行")
        List<@Valid @NotNull(message = "请填写") CalendarDays> entries) {}
