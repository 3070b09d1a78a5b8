package org.shaodao.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shaodao.web.support.WebGround;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = WebGround.class, properties = "spring.datasource.url=jdbc:h2:mem:problems;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(addFilters = false)
@Import(CounterController.class)
class ProblemsTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void everyWrongFieldIsNamedInChineseWithWhatIsWrong() throws Exception {
        body("{\"place\":\" \",\"text\":\"一\",\"parties\":[{\"name\":\"甲\"},{\"name\":\"\"}]}")
                .andExpect(problem(422, "invalid-input", "填写的内容需要改正"))
                .andExpect(jsonPath("$.detail").value("有 3 处需要改正，什么也没有保存。"))
                .andExpect(jsonPath("$.errors[?(@.field=='place')].label").value("地点"))
                .andExpect(jsonPath("$.errors[?(@.field=='place')].message").value("不能为空"))
                .andExpect(jsonPath("$.errors[?(@.field=='text')].message").value("长度要在 2 到 5 之间"))
                .andExpect(jsonPath("$.errors[?(@.field=='parties[1].name')].label")
                        .value("当事人第 2 行的姓名"));
    }

    @Test
    void aFieldThatTakesOneOfSeveralWordsSaysWhich() throws Exception {
        body("{\"place\":\"街\",\"harm\":\"SOME\"}")
                .andExpect(jsonPath("$.errors[0].message").value("只能是 NONE、DANGER"));
    }

    @Test
    void oneWrongFieldIsSaidInTheSentence() throws Exception {
        body("{\"place\":null}").andExpect(jsonPath("$.detail").value("地点：不能为空。改正后再提交，什么也没有保存。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"place"                              | malformed-json | 不是完整的 JSON
            ''                                    | malformed-json | 没有内容
            [1]                                   | malformed-json | 不是这里要的
            {"place":"街","colour":"red"}          | unknown-field  | “colour”没有这一栏
            {"place":"街","days":"许多"}            | wrong-type     | “天数”要填数字
            {"place":"街","role":"KING"}           | wrong-type     | “角色”只能是 SECRETARY
            {"place":"街","until":"明天"}           | wrong-type     | “预计恢复时间”要填时间
            {"place":"街","parties":{"name":"甲"}} | wrong-type     | “当事人”格式不对
            """)
    void aBodyThatCannotBeReadSaysWhereAndHow(String json, String type, String detail) throws Exception {
        var quiet = json.replaceAll("^''$", "");
        body(quiet)
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.type").value("urn:shaodao:" + type))
                .andExpect(jsonPath("$.detail").value(containsString(detail)))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain("jackson", "Exception", "org.shaodao"));
    }

    @Test
    void parametersAreCheckedToo() throws Exception {
        send(get("/api/counter/limit")).andExpect(problem(400, "missing-parameter", "少了一项"));
        send(get("/api/counter/limit?limit=x")).andExpect(problem(400, "wrong-type", "格式不对"));
        send(get("/api/counter/limit?limit=101"))
                .andExpect(problem(422, "invalid-input", "填写的内容需要改正"))
                .andExpect(jsonPath("$.errors[0].label").value("每页条数"));
        send(multipart("/api/counter/file")).andExpect(problem(400, "missing-parameter", "少了一项"));
    }

    @ParameterizedTest
    @CsvSource({
        "access,    403, access-refused, 无权查看或办理",
        "refused,   409, task-taken,     任务在别人手上",
        "not-yours, 403, task-not-yours, 这不是您的任务",
        "form,      422, form-invalid,   填写的内容需要改正",
        "missing,   404, not-found,      没有找到",
        "moved,     409, moved-on,       情况已经变了"
    })
    void aRuleThatForbidsHasItsTypeAndTitle(String how, int status, String type, String title) throws Exception {
        send(get("/api/counter/fail/" + how)).andExpect(problem(status, type, title));
    }

    @Test
    void wrongAddressMethodAndContentAreProblems() throws Exception {
        send(get("/api/nowhere")).andExpect(problem(404, "not-found", "没有找到"));
        send(post("/api/nowhere")).andExpect(problem(404, "not-found", "没有找到"));
        send(get("/api/counter")).andExpect(problem(405, "method-not-allowed", "不支持这种请求"));
        send(post("/api/counter").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(problem(415, "unsupported-media-type", "不支持这种内容"));
    }

    @Test
    void theUnexpectedSaysANumberAndNothingOfTheInside() throws Exception {
        send(get("/api/counter/fail/boom"))
                .andExpect(problem(500, "unexpected", "系统出了意外"))
                .andExpect(result -> {
                    var body = result.getResponse().getContentAsString();
                    assertThat(body).doesNotContain("geheim", "IllegalState");
                    assertThat(JsonPath.<String>read(body, "$.detail")).containsPattern("编号 [0-9a-f]{8}");
                });
    }

    private ResultActions body(String json) throws Exception {
        return send(post("/api/counter").contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andDo(result -> result.getResponse().setCharacterEncoding("UTF-8"));
    }

    private static org.springframework.test.web.servlet.ResultMatcher problem(int status, String type, String title) {
        return result -> {
            var response = result.getResponse();
            assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            jsonPath("$.type").value("urn:shaodao:" + type).match(result);
            jsonPath("$.title").value(title).match(result);
        };
    }
}
