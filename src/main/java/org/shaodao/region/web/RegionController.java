package org.shaodao.region.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.shaodao.CommonKnowledge;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regions")
@Tag(name = "区域", description = "市、县（市、区）、街道（乡镇）、村（社区）、网格、片区")
class RegionController {

    private final RegionDirectory regions;

    RegionController(RegionDirectory regions) {
        this.regions = regions;
    }

    @CommonKnowledge
    @GetMapping("/{code}")
    @Operation(summary = "查一个区域", description = "没有这个代码时答 404。")
    RegionView region(
            @Parameter(description = "区划代码：12 位到村（社区）,14 位网格，16 位片区", example = "411003002011") @PathVariable
                    String code) {
        return regions.get(code);
    }

    @CommonKnowledge
    @GetMapping("/{code}/children")
    @Operation(summary = "下一级区域", description = "按代码排列；最末一级答空列表，没有这个代码时答 404。")
    List<RegionView> children(@Parameter(description = "上级区划代码", example = "411003000000") @PathVariable String code) {
        return regions.childrenOf(regions.get(code).code());
    }
}
