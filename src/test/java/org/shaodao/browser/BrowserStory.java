package org.shaodao.browser;

import java.util.Map;
import org.shaodao.support.Matters;
import org.shaodao.support.Town;
import org.shaodao.whistle.BlowWhistle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the browser's tests share: the town, and quick ways to the point where a test begins. */
abstract class BrowserStory {

    static final String JINGHU = "镜湖社区";

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    Desk desk(String name) {
        return Desk.of(origin(), name);
    }

    Phone phone(String name) {
        return Phone.of(origin(), name);
    }

    /** A loose plate in 镜湖社区, waiting for the street. */
    String plate(String at) {
        town.at(at);
        return blown(Matters.loosePlate(town.community(JINGHU).code()));
    }

    String blown(BlowWhistle form) {
        return town.blow(town.secretaryOf(JINGHU), form);
    }

    /** A loose plate in 镜湖社区, dispatched to the housing department. */
    String dispatchedPlate(String at) {
        var number = plate(at);
        town.does(town.centreOf(JINGHU), "whistle/confirm", number, Map.of("outcome", "confirm"));
        return number;
    }

    /** A loose plate in 镜湖社区 that 吕志香 of the housing department has mended, waiting for the secretary. */
    String mendedPlate(String at) {
        var number = dispatchedPlate(at);
        try (var officer = desk("吕志香")) {
            officer.signs(number);
            officer.goesOnWith(number).fills("现场情况", "铁板的固定螺栓断了两颗").presses("报到");
            officer.fills("办理结果", "换了螺栓，重新固定铁板").presses("办完，交结果");
            officer.sees("已交结果");
        }
        return number;
    }

    /** How many whistles there are at a place. */
    int whistlesAt(String place) {
        return jdbc.sql("select count(*) from whistle where place = ?")
                .param(place)
                .query(Integer.class)
                .single();
    }
}
