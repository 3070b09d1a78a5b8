package org.shaodao.whistle.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.whistle.WhistleTypes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a whistle can be about: types, harm, persons and roles of parties, as data with Chinese names. */
@Component
public class Catalogue implements WhistleTypes {

    private final List<Term> types;
    private final Map<String, String> typeNames;

    public Catalogue(ObjectMapper json) throws IOException {
        types = json.readValue(
                new ClassPathResource("policy/whistle-types.json").getInputStream(),
                new TypeReference<List<Term>>() {});
        typeNames = types.stream().collect(Collectors.toMap(Term::code, Term::name));
    }

    @Schema(name = "Term", description = "代码与中文名")
    public record Term(String code, String name, String hint) {}

    public List<Term> types() {
        return types;
    }

    public boolean knowsType(String code) {
        return typeNames.containsKey(code);
    }

    @Override
    public String name(String code) {
        return typeNames.getOrDefault(code, code);
    }

    public List<Term> harms() {
        return List.of(
                new Term("NONE", "没有人受伤", ""),
                new Term("THREAT", "有人受威胁", "扬言、跟踪、堵门"),
                new Term("INJURY", "有人受伤", "先打 120"),
                new Term("DANGER", "正在发生的危险", "先打 110、119"));
    }

    public List<Term> persons() {
        return List.of(new Term("FEW", "3 人以内", ""), new Term("SOME", "4 到 29 人", ""), new Term("MANY", "30 人以上", ""));
    }

    public List<Term> partyRoles() {
        return List.of(
                new Term("APPLICANT", "申请方", ""),
                new Term("RESPONDENT", "被申请方", ""),
                new Term("VICTIM", "受害人", ""),
                new Term("WITNESS", "知情人", ""),
                new Term("OTHER", "其他", ""));
    }
}
