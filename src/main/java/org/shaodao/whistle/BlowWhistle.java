package org.shaodao.whistle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a community sends when it blows. */
@Schema(description = "吹哨")
public record BlowWhistle(
        @Schema(description = "标题，不填就取正文开头", example = "3 号楼东侧路面塌陷") @Size(max = 60)
        String title,

        @Schema(description = "类型代码，见 /api/catalogue", example = "ROAD_FACILITY") @NotBlank @Size(max = 32)
        String type,

        @Schema(description = "级别", example = "ROUTINE") @NotNull
        WhistleLevel level,

        @Schema(description = "改了建议的级别时必填", example = "三十户出行受阻") @Size(max = 500)
        String levelReason,

        @Schema(description = "什么事", example = "文峰路口东北角的井盖松了，车一过就咣当响。") @NotBlank @Size(min = 5, max = 2000)
        String text,

        @Schema(description = "社区已经做了什么", example = "已放反光锥，联系过物业，物业说不归他们管。") @NotBlank @Size(min = 2, max = 1000)
        String tried,

        @Schema(description = "伤害", example = "NONE") @NotBlank @Pattern(regexp = "NONE|THREAT|INJURY|DANGER")
        String harm,

        @Schema(description = "涉及人数", example = "SOME") @NotBlank @Pattern(regexp = "FEW|SOME|MANY")
        String persons,

        @Schema(description = "涉及未成年人", example = "false") @NotNull
        Boolean minor,

        @Schema(description = "有人持械", example = "false") @NotNull
        Boolean weapon,

        @Schema(description = "社区、网格或片区的代码", example = "411003002011") @NotBlank @Pattern(regexp = "\\d{12,16}")
        String regionCode,

        @Schema(description = "具体位置", example = "文峰路与八一路口东北角") @NotBlank @Size(min = 2, max = 200)
        String place,

        @Schema(description = "坐标（可不填）") @Valid Point point,

        @Schema(description = "当事人，单独保管") @Valid @Size(max = 20)
        List<@NotNull PartyForm> parties,

        @Schema(description = "请谁来；不填按建议") @Valid @Size(max = 8)
        List<@NotNull Department> departments,

        @Schema(description = "改了建议的部门时必填", example = "该路段移交后归交通局养护") @Size(max = 500)
        String departmentsReason,

        @Schema(description = "已上传的附件") @Size(max = 20) List<@NotNull Long> attachments) {

    public BlowWhistle {
        parties = kept(parties);
        departments = kept(departments);
        attachments = kept(attachments);
    }

    /** A gap in a list stays in it until it has been found and named. */
    private static <T> List<T> kept(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** Within the extreme points of the country: latitude and longitude changed about are found out. */
    @Schema(name = "WhistlePoint", description = "WGS-84 坐标")
    public record Point(
            @Schema(example = "34.0357") @NotNull @DecimalMin("3") @DecimalMax("54")
            Double lat,

            @Schema(example = "113.8526") @NotNull @DecimalMin("73") @DecimalMax("136")
            Double lng) {}

    @Schema(name = "PartyForm", description = "当事人")
    public record PartyForm(
            @Schema(example = "何某某") @NotBlank @Size(max = 40)
            String name,

            @Schema(example = "RESPONDENT") @NotBlank @Pattern(regexp = "APPLICANT|RESPONDENT|VICTIM|WITNESS|OTHER")
            String role,

            @Schema(example = "13800001234") @Pattern(regexp = "|[0-9+\\- ]{5,20}")
            String phone,

            @Schema(example = "11010519491231002X") @CitizenNumber
            String idNumber,

            @Schema(example = "文峰路 6 号院 2 单元 301") @Size(max = 200)
            String address,

            @Schema(description = "不满 18 岁", example = "false") @NotNull
            Boolean minor) {}

    @Schema(name = "WishedDepartment", description = "请来的部门")
    public record Department(
            @Schema(example = "411003000000-HOUSING") @NotBlank @Size(max = 48)
            String agencyId,

            @Schema(example = "LEAD") @NotBlank @Pattern(regexp = "LEAD|ASSIST")
            String role) {}
}
