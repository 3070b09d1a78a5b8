package org.shaodao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShaodaoDemoTest
class DirectoriesTest {

    private static final String HOUSING = "/api/agencies/411003000000-HOUSING";

    @Autowired
    AgencyRegister people;

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void the_secretary_of_jinghu_is_signed_in() {
        visitor = new Visitor(port);
        visitor.enterAs(people.officerNumbered("411003002011-COMMUNITY-01")
                .orElseThrow()
                .id());
    }

    @Test
    void a_place_is_found_by_walking_down_the_tree() {
        assertThat(visitor.get("/api/regions/411003000000/children").json().findValuesAsText("name"))
                .containsExactly("许由街道", "新元街道", "五女店镇");
        var place = visitor.get("/api/regions/411003002011").json();
        assertThat(place.path("fullName").asText()).isEqualTo("建安区 新元街道 镜湖社区");
        assertThat(place.path("level").asText()).isEqualTo("COMMUNITY");
        assertThat(visitor.get("/api/regions/4110030020110101/children").json()).isEmpty();
        assertThat(visitor.get("/api/regions/123").type()).isEqualTo("urn:shaodao:not-found");
    }

    @Test
    void agencies_that_answer_for_a_place_are_found_by_a_word_of_their_name() {
        var found = visitor.get("/api/agencies?regionCode=411003002011&q=" + encoded("住建"))
                .json();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("id").asText()).isEqualTo("411003000000-HOUSING");
        assertThat(found.get(0).path("shortName").asText()).isEqualTo("建安区住建局");
        assertThat(found.get(0).path("kindName").asText()).isEqualTo("住建");
    }

    @Test
    void an_agency_shows_its_people_and_its_duties() {
        assertThat(visitor.get(HOUSING + "/officers").json().findValuesAsText("post"))
                .containsExactly("局长", "副局长", "市政设施科科长", "科员");
        var duty = visitor.get(HOUSING + "/duties").json().get(0);
        assertThat(duty.path("number").asText()).isEqualTo("住建〔1〕");
        assertThat(duty.path("source").asText()).isEqualTo("《城市道路管理条例》第二十三条");
    }

    @Test
    void what_is_not_there_or_wrong_is_told_by_name() {
        assertThat(visitor.get("/api/agencies/411003000000-NOTHING/officers").type())
                .isEqualTo("urn:shaodao:not-found");
        assertThat(visitor.get("/api/agencies/411003000000-NOTHING/duties").status())
                .isEqualTo(404);
        assertThat(visitor.get("/api/agencies?regionCode=999999999999").status())
                .isEqualTo(404);
        assertThat(visitor.get("/api/agencies?regionCode=999").status()).isEqualTo(422);
        assertThat(visitor.get("/api/agencies").json().path("errors").toString())
                .contains("regionCode");
        assertThat(visitor.get("/api/agencies?regionCode=411003002011&q=" + encoded("长".repeat(41)))
                        .json()
                        .path("errors")
                        .toString())
                .contains("最多 40 个字");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
