package org.shaodao.access.sweep;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewers;
import org.shaodao.access.sweep.Planted.Matters;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.clock.Clocks;
import org.shaodao.evidence.Attachments;
import org.shaodao.support.Operations;
import org.shaodao.support.Operations.Operation;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.whistle.CaseClockDesk;
import org.shaodao.worklist.CaseTalk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Matters in 镜湖社区 and in a village of another county, a person of each role, and all operations. */
@ShaodaoDemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SweepGround {

    static final String HERE = "镜湖社区";
    static final String THERE = "杜庄村";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseTalk talk;

    @Autowired
    CaseClockDesk desk;

    @Autowired
    Clocks clocks;

    @Autowired
    IdentityVault vault;

    @Autowired
    AgencyRegister people;

    @Autowired
    Viewers viewers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    Crew crew;
    Targets targets;
    List<Operation> operations;
    Matters near;
    Matters far;

    @BeforeAll
    void the_matters_are_planted() {
        var planted = new Planted(town, attachments, talk, desk, clocks);
        near = planted.in(HERE, "近" + getClass().getSimpleName());
        far = planted.in(THERE, farWord());
        crew = new Crew(people, viewers, port);
        targets = new Targets(town, clocks, vault, jdbc);
        operations = Operations.of(new Visitor(port).get("/v3/api-docs").json(), handlers);
    }

    /** What only the village writes. */
    String farWord() {
        return "远" + getClass().getSimpleName();
    }
}
