package org.shaodao.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What a person's own page knows about them. */
public record Me(
        @Schema(description = "人员编号", example = "17") long officerId,
        @Schema(description = "姓名", example = "陈某") String name,
        @Schema(description = "岗位", example = "社区书记") String post,

        @Schema(description = "账号", example = "411003002011-COMMUNITY-01")
        String account,

        @Schema(description = "部门编号", example = "411003002011-COMMUNITY")
        String agencyId,

        @Schema(description = "部门名称", example = "镜湖社区居民委员会") String agencyName,
        @Schema(description = "部门类别", example = "COMMUNITY") String agencyKind,

        @Schema(description = "所在区域代码", example = "411003002011")
        String regionCode,

        @Schema(description = "所在区域，从县（市、区）起", example = "[\"建安区\",\"新元街道\",\"镜湖社区\"]")
        List<String> regionLine,

        @Schema(description = "角色", example = "[\"SECRETARY\"]")
        List<Role> roles,

        @Schema(description = "角色名称", example = "[\"社区书记\"]")
        List<String> roleLabels,

        @Schema(description = "能办的事", example = "[\"whistle.blow\",\"task.work\"]")
        List<String> can,

        @Schema(description = "先要办的：换密码、绑定动态口令；没有为空", example = "[]")
        List<Due> due,

        @Schema(description = "是否演示") boolean demo,

        @Schema(description = "现在", example = "2026-10-09T03:10:00Z")
        Instant now,

        @Schema(description = "今明两天的特别说明", example = "明天周六调休上班，时限照常走。", nullable = true)
        String dayNote) {}
