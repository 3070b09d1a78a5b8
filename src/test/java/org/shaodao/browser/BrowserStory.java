package org.shaodao.browser;

import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.Town;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.whistle.WhistleLevel;
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

    /** Who came in by the page of signing in, with everything a page does on the way. */
    Phone phoneThroughTheDoor(String name) {
        var phone = new Phone(origin());
        phone.window.go("/signin");
        phone.choosesPerson(name);
        return phone;
    }

    Phone phone(String name) {
        return Phone.of(origin(), name);
    }

    /** A loose plate in 镜湖社区, dispatched to the housing department. */
    String dispatchedPlate(String at) {
        town.at(at);
        return confirmed(blown(Matters.loosePlate(code())));
    }

    /** A worn step in 镜湖社区, waiting for the street. */
    String step(String at) {
        town.at(at);
        var step = Matter.wornStep();
        return blown(Matters.matter(
                "PROPERTY_SERVICE",
                WhistleLevel.ROUTINE,
                step.text(),
                step.tried(),
                "NONE",
                "FEW",
                code(),
                step.place()));
    }

    /** A worn step in 镜湖社区, dispatched to the housing department. */
    String dispatchedStep(String at) {
        return confirmed(step(at));
    }

    private String code() {
        return town.community(JINGHU).code();
    }

    private String blown(BlowWhistle form) {
        return town.blow(town.secretaryOf(JINGHU), form);
    }

    private String confirmed(String number) {
        new CaseWork(town).confirms(town.centreOf(JINGHU), number);
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
