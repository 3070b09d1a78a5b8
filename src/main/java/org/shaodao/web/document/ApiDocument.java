package org.shaodao.web.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a stranger reads first: how to come in, how to write, how failures look, and the story in order. */
@Configuration
class ApiDocument {

    static final String SESSION = "session";

    private static final String INTRODUCTION = """
            社区吹哨、部门报到。一件哨从吹响到办结、回访，全部可以只用这些接口走完。

            **进来** 先 `GET /api/me`（答 401 也会种下 Cookie `XSRF-TOKEN`），再 `POST /api/session` 登录；演示中用 \
            `GET /api/demo/people` 选人、`POST /api/demo/enter` 进入。之后带着 Cookie `SHAODAO_SESSION`。

            **写** 每个 POST、PUT、DELETE 都要两个请求头：`X-XSRF-TOKEN`（值取自 Cookie `XSRF-TOKEN`）和 `Idempotency-Key`\
            （每次办理用一个新的，1–64 个字符）。网络断了就用同一个 `Idempotency-Key` 再发一次：只会办一次，回答相同。\
            标明“可重复”的不需要 `Idempotency-Key`。

            **版本** 带 `version` 的动作要送回看到的版本；别人先改了就答 409 `version-stale`。

            **出错** 一律是 `application/problem+json`：`type` 稳定不变，`title`、`detail` 是中文，`errors` 逐栏说明。\
            出错就是什么也没有改变。

            **时间** 都是 UTC，写作 `2026-05-11T01:00:00Z`；工作时间按亚洲/上海和国务院办公厅的放假安排计算。

            **翻页** 回答 `{"items":[…],"next":"…"}`；把 `next` 放进 `cursor`（时间线是 `before`）取下一页，`null` 表示没有了。

            **顺序** 社区 `POST /api/whistles/preview` 看级别、部门和时限 → `POST /api/whistles` 吹哨 → 街道、部门、社区依次在 \
            `GET /api/tasks` 找到任务，`GET /api/tasks/{id}` 取表单和可选的结果，`POST /api/tasks/{id}/complete` 办理：\
            街道确认 → 部门签收 → 报到 → 办理 → 社区核实 → 办结，之后第 7、30、90、180 天回访。\
            任何时候看 `GET /api/whistles/{number}`、`…/timeline`、`…/clocks`、`…/diagrams`。
            """;

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("哨到 Shaodao 接口")
                        .version("1")
                        .description(INTRODUCTION)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("本系统")))
                .tags(tags())
                .components(new Components().addSecuritySchemes(SESSION, session()))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SHAODAO_SESSION")
                .description("登录后的会话");
    }

    private static List<Tag> tags() {
        return List.of(
                tag("登录", "登录、退出、我是谁"),
                tag("首次启动", "空的数据库上建起一座城市：一次性口令在服务器的控制台上"),
                tag("我的账号", "密码、动态口令、登录着的地方、给程序用的令牌"),
                tag("工作台", "今天先办什么，我的哨到了哪一步"),
                tag("吹哨", "预览、吹哨、查重、并案、撤回、撤销、列表"),
                tag("一件哨", "一件哨的全貌：部门、流程图"),
                tag("任务", "待办、待签收、已办，和一项任务上的动作"),
                tag("视图", "自己存下的筛选条件，只有自己看得到"),
                tag("沟通", "记录、催办、抄送、关注、时间线"),
                tag("时限", "时限、为什么是这个时间、挂起和延期"),
                tag("当事人", "遮住的身份；要看清须说明目的，并留痕"),
                tag("附件", "照片、录音和文件：先上传，提交时再带上编号"),
                tag("通知", "告诉我的事"),
                tag("实时", "有变化时告诉页面"),
                tag("区域", "市、县（市、区）、街道（乡镇）、村（社区）、网格、片区"),
                tag("部门", "部门、人员和职责清单"),
                tag("底册", "区域、部门、岗位、人员和职责清单：由本地的资料员维护，谁改过什么都记着"),
                tag("工作日历", "每年的放假和调休：先看会动哪些时限，再发布"),
                tag("演示", "只在演示中有：以一个角色进入、拨动时钟"),
                tag("留痕", "查谁做了什么，验证没有被改过；只对审计管理员"),
                tag("账号", "安全管理员开停账号、授岗位、重置密码；自己的账号自己不能改"),
                tag("启用码", "资料员、系统管理员给的，接上安全管理员给的初始密码才能登录；自己的由别人来给"),
                tag("权限", "谁能做什么、做到哪里：服务器就按它判"),
                tag("管理", "系统管理员的工具"));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
