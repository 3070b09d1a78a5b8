package org.shaodao.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Role;
import org.shaodao.crowd.Newcomers.Person;
import org.shaodao.support.Visitor.Answer;

/** Eight who want the same of a case in the same moment: it is done once, and the others are told. */
class AskedTwiceTest extends CrowdGround {

    private static final int COLLEAGUES = 8;

    @Test
    void a_department_is_urged_once() throws Exception {
        var number = confirmed(loosePlate());
        var street = newcomers.of(town.agency("CENTRE", JINGHU).id(), Role.CENTRE, COLLEAGUES);

        var answers = together(street, one -> one.visitor().post("/api/whistles/" + number + "/urge", Map.of()));

        onceAndNoMore(answers, "urn:shaodao:urged-already");
        assertThat(count("select count(*) from case_urge where case_number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void a_pause_is_asked_for_once() throws Exception {
        var number = confirmed(loosePlate());
        town.does(town.officerOf("HOUSING", JINGHU), "department-response/sign", number, SIGN);
        var clock = jdbc.sql("select id from case_clock where case_number = ? and policy = 'RESULT' and stage = 'OPEN'")
                .param(number)
                .query(Long.class)
                .single();
        var housing = newcomers.of(town.agency("HOUSING", JINGHU).id(), Role.OFFICER, COLLEAGUES);
        var asked = Map.of(
                "kind",
                "SUSPEND",
                "reason",
                "APPRAISAL",
                "note",
                "等鉴定，预计一天",
                "until",
                town.now().plus(Duration.ofDays(1)).toString());

        var answers = together(housing, one -> one.visitor().post("/api/clocks/" + clock + "/requests", asked));

        onceAndNoMore(answers, "urn:shaodao:request-already-open");
        assertThat(count("select count(*) from clock_request where case_number = ?", number))
                .isEqualTo(1);
    }

    private static List<Answer> together(List<Person> people, Function<Person, Answer> press) throws Exception {
        return AtOnce.all(people.size(), calls(people, press));
    }

    private static void onceAndNoMore(List<Answer> answers, String refusal) {
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(
                        answer -> assertThat(answer.type()).as(answer.body()).isEqualTo(refusal));
    }

    private long count(String sql, String number) {
        return jdbc.sql(sql).param(number).query(Long.class).single();
    }
}
