package org.shaodao.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shaodao.access.Action;
import org.shaodao.access.Needs;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.RecordProof;
import org.shaodao.audit.RecordProof.Head;
import org.shaodao.audit.RecordProof.Link;
import org.shaodao.audit.RecordSearch;
import org.shaodao.audit.RecordSearch.Found;
import org.shaodao.audit.RecordSearch.Place;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "留痕")
@RestController
class RecordController {

    private static final int AT_ONCE = 500;

    private final RecordSearch search;
    private final RecordProof proof;
    private final AuditTrail audit;
    private final Viewers viewers;
    private final ObjectMapper json;

    RecordController(RecordSearch search, RecordProof proof, AuditTrail audit, Viewers viewers, ObjectMapper json) {
        this.search = search;
        this.proof = proof;
        this.audit = audit;
        this.viewers = viewers;
        this.json = json;
    }

    @Schema(name = "RecordPage", description = "一页留痕")
    record Page(
            List<RecordLine> items,

            @Nullable @Schema(description = "下一页的 cursor；没有更多就是 null")
            String next) {}

    @Schema(name = "RecordLine", description = "谁在什么时候做了哪一类事；说了什么不在里面")
    record RecordLine(
            long id,
            Instant at,
            @Schema(example = "TASK_COMPLETED") String kind,

            @Nullable @Schema(example = "411003-2026-000123")
            String caseNumber,

            @Nullable @Schema(example = "王某") String officer,
            @Nullable @Schema(example = "建安区住房和城乡建设局") String agency,
            @Schema(example = "手机") String channel,

            @Nullable @Schema(description = "链上的序号；刚发生的要等一秒")
            Long sealNo) {

        static RecordLine of(Found found) {
            return new RecordLine(
                    found.id(),
                    found.at(),
                    found.kind(),
                    found.caseNumber(),
                    found.officerName(),
                    found.agencyName(),
                    found.channel(),
                    found.sealNo());
        }
    }

    @Operation(summary = "查留痕", description = "按人、按哨、按类、按时间，新的在前。只有谁、何时、哪一类，没有说了什么。")
    @Needs(Action.AUDIT_READ)
    @GetMapping("/api/audit")
    Page find(
            @RequestParam(required = false) @Size(max = 40) @Schema(description = "姓名，要完整", example = "王某")
                    String person,
            @RequestParam(required = false) @Size(max = 32) String number,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z_]{2,64}") String kind,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) @Schema(description = "到这一刻之前") Instant to,
            @RequestParam(required = false) @Pattern(regexp = "\\d{1,17}-\\d{1,18}") String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = search.find(new RecordSearch.Query(
                given(person), given(number), kind, from, to, cursor == null ? null : Place.of(cursor), limit + 1));
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? shown.get(limit - 1).place().text() : null;
        return new Page(shown.stream().map(RecordLine::of).toList(), next);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Operation(summary = "留痕的种类")
    @Needs(Action.AUDIT_READ)
    @GetMapping("/api/audit/kinds")
    List<String> kinds() {
        return search.kinds();
    }

    /** @param head where the chain ends now */
    @Schema(name = "RecordChain", description = "留痕链的一段")
    record Chain(@Schema(description = "链现在到哪里") Head head, List<Link> links) {}

    @Operation(
            summary = "留痕链",
            description = "每一环：digest 是 header 的摘要，hash 是上一环的 hash 接上本环 digest 的摘要（第一环之前是 64 个 0）。"
                    + "header 由现在的留痕算出，和封存时的 digest 对不上就是被改过。")
    @Needs(Action.AUDIT_READ)
    @GetMapping("/api/audit/chain")
    Chain chain(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit) {
        return new Chain(proof.head(), proof.links(after, limit));
    }

    @Operation(summary = "导出留痕链", description = "整条链，一行一环（JSON），用 deploy/verify-record 可以离开系统验证。导出会留痕。")
    @ApiResponse(
            responseCode = "200",
            description = "一行一环",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    @Needs(Action.AUDIT_READ)
    @GetMapping(path = "/api/audit/export", produces = "application/x-ndjson")
    void export(HttpServletResponse response) throws IOException {
        var head = proof.head();
        audit.record(
                "RECORD_EXPORTED",
                null,
                viewers.current().actor(),
                "导出留痕链，到第 " + head.no() + " 环",
                Map.of("no", head.no(), "hash", head.hash()));
        var name = ContentDisposition.attachment()
                .filename("留痕链-" + head.no() + ".jsonl", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        write(response.getOutputStream(), head);
    }

    private void write(OutputStream out, Head head) throws IOException {
        line(out, Map.of("format", "shaodao-record", "version", 1, "head", head));
        long no = 0;
        while (no < head.no()) {
            for (var link : proof.links(no, (int) Math.min(AT_ONCE, head.no() - no))) {
                line(out, link);
                no = link.no();
            }
        }
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }
}
