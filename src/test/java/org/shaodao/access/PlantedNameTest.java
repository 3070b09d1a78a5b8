package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.support.CaseWork;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.BlowWhistle.PartyForm;
import org.shaodao.whistle.WhistleLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who somebody is stands nowhere but sealed: not in the database, not in the engine's tables, not in what is printed. */
@ShaodaoTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedNameTest {

    private static final String JINGHU = "镜湖社区";
    private static final List<String> PLANTED = List.of("瞿昙悉达", "13512345987", "110105194912310", "梧桐里九号院", "谯国夫人");

    @Autowired
    Town town;

    @Autowired
    IdentityVault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_planted_name_is_found_nowhere_in_the_running_system(CapturedOutput printed) {
        town.at("2026-09-21 09:00");
        var work = new CaseWork(town);
        var number = town.blow(town.secretaryOf(JINGHU), matter());
        work.confirms(town.centreOf(JINGHU), number);
        var officer = town.officerOf("HOUSING", JINGHU);
        work.signs(officer, number);
        var party = vault.masked(officer, number).parties().get(0);
        assertThat(party.name()).isEqualTo("瞿*");
        town.inTransaction(() -> vault.reveal(officer, number, party.id(), "上门前电话联系"));
        town.inTransaction(
                () -> vault.casesOf(officer, new IdentityVault.Lookup(IdentityVault.By.NAME, "瞿昙悉达"), "核对是否多次反映"));
        work.reportsIn(officer, number);
        work.handles(officer, number, "换了螺栓，重新固定铁板");
        work.notSolved(town.secretaryOf(JINGHU), number, "夜里还是响");

        var whole = jdbc.sql("script").query(String.class).list();
        assertThat(whole).as("what is no secret is found this way").anyMatch(line -> holds(line, "路口东北角"));
        var found = new ArrayList<String>();
        for (var line : whole) {
            PLANTED.stream().filter(word -> holds(line, word)).forEach(word -> found.add(word + " in " + line));
        }
        assertThat(found).isEmpty();
        assertThat(printed.getAll()).doesNotContain(PLANTED);
    }

    /** As text, as the database escapes it, or as bytes. */
    private static boolean holds(String line, String word) {
        var escaped = new StringBuilder();
        word.chars().forEach(letter -> escaped.append(letter < 128 ? (char) letter : "\\%04x".formatted(letter)));
        return line.contains(word)
                || line.contains(escaped)
                || line.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
    }

    private BlowWhistle matter() {
        return new BlowWhistle(
                null,
                "ROAD_FACILITY",
                WhistleLevel.ROUTINE,
                null,
                "路口的铁板松了，夜里一过车就响，附近睡不着。",
                "放了反光锥",
                "NONE",
                "FEW",
                false,
                false,
                town.community(JINGHU).code(),
                "路口东北角",
                null,
                List.of(
                        new PartyForm("瞿昙悉达", "VICTIM", "13512345987", "11010519491231002X", "梧桐里九号院 2 单元", false),
                        new PartyForm("谯国夫人", "WITNESS", null, null, null, false)),
                List.of(),
                null,
                List.of());
    }
}
