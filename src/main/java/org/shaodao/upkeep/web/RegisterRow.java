package org.shaodao.upkeep.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shaodao.register.Column;
import org.shaodao.register.Register;

/** A register and how it is filled in. */
record RegisterRow(
        @Schema(example = "officers") String code,
        @Schema(example = "人员") String name,
        @Schema(example = "谁在哪个部门、担任什么岗位。") String about,
        List<Column> columns,
        @Schema(description = "我能不能往里加", example = "true") boolean mayAdd) {

    static RegisterRow of(Register register, boolean mayAdd) {
        return new RegisterRow(register.code(), register.name(), register.about(), register.columns(), mayAdd);
    }
}
