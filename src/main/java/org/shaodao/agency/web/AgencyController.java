package org.shaodao.agency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shaodao.CommonKnowledge;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.DutyClauseView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agencies")
@Tag(name = "部门", description = "部门、人员和职责清单")
class AgencyController {

    private final AgencyDirectory agencies;

    AgencyController(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    @CommonKnowledge
    @GetMapping
    @Operation(summary = "管某地的部门", description = "由近到远：村（社区）、街道（乡镇）、县（市、区）、市。可按名称里的字筛选。没有这个区域时答 404。")
    List<AgencyRow> answeringFor(
            @Parameter(description = "地点的区划代码", example = "411003002011") @RequestParam @Pattern(regexp = "\\d{12,16}")
                    String regionCode,
            @Parameter(description = "名称里的字", example = "住建")
                    @RequestParam(required = false)
                    @Size(max = 40, message = "最多 40 个字")
                    String q) {
        return agencies.answeringFor(regionCode, q).stream().map(AgencyRow::of).toList();
    }

    @CommonKnowledge
    @GetMapping("/{id}/officers")
    @Operation(summary = "部门的人员", description = "在岗人员，负责人在前。没有这个部门时答 404。")
    List<OfficerRow> officers(
            @Parameter(description = "部门编号", example = "411003000000-HOUSING") @PathVariable String id) {
        return agencies.officersOf(agencies.get(id).id()).stream()
                .map(OfficerRow::of)
                .toList();
    }

    @CommonKnowledge
    @GetMapping("/{id}/duties")
    @Operation(summary = "部门的职责清单", description = "每条有编号、内容和依据，退单时引用。没有这个部门时答 404。")
    List<DutyRow> duties(@Parameter(description = "部门编号", example = "411003000000-HOUSING") @PathVariable String id) {
        return agencies.dutiesOf(id).stream().map(DutyRow::of).toList();
    }

    record AgencyRow(
            @Schema(example = "411003000000-HOUSING") String id,
            @Schema(example = "许昌市建安区住房和城乡建设局") String name,
            @Schema(example = "建安区住建局") String shortName,
            @Schema(example = "HOUSING") String kind,
            @Schema(example = "住建") String kindName) {

        static AgencyRow of(AgencyView agency) {
            return new AgencyRow(agency.id(), agency.name(), agency.shortName(), agency.kind(), agency.kindName());
        }
    }

    /** Without the staff number, by which accounts are named. */
    record OfficerRow(
            @Schema(example = "17") long id,
            @Schema(example = "吕志香") String name,
            @Schema(example = "科员") String post,

            @Schema(description = "部门的负责人", example = "false")
            boolean head,

            @Schema(example = "411003000000-HOUSING") String agencyId) {

        static OfficerRow of(OfficerView officer) {
            return new OfficerRow(officer.id(), officer.name(), officer.post(), officer.head(), officer.agencyId());
        }
    }

    record DutyRow(
            @Schema(example = "HOUSING-01") String id,
            @Schema(example = "住建〔1〕") String number,
            @Schema(example = "城市道路井盖缺损，组织产权单位及时补缺或者修复。") String text,
            @Schema(example = "《城市道路管理条例》第二十三条") String source) {

        static DutyRow of(DutyClauseView clause) {
            return new DutyRow(clause.id(), clause.number(), clause.text(), clause.source());
        }
    }
}
