package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.worklist.TaskRow;

/** Cases in the state in which something may be done with them, and the people who may. */
final class Situations {

    private static final String JINGHU = "镜湖社区";

    final Town town;
    final CaseWork work;
    final int port;
    final Viewer secretary;
    final Viewer centre;
    final String community;
    private final Map<Long, Visitor> visitors = new HashMap<>();

    Situations(Town town, int port) {
        this(town, port, JINGHU);
    }

    Situations(Town town, int port, String community) {
        this.town = town;
        this.work = new CaseWork(town);
        this.port = port;
        this.community = community;
        this.secretary = town.secretaryOf(community);
        this.centre = town.centreOf(community);
    }

    /** That person at a browser, entered. */
    Visitor at(Viewer who) {
        return visitors.computeIfAbsent(who.officerId(), officer -> {
            var visitor = new Visitor(port);
            visitor.enterAs(officer);
            return visitor;
        });
    }

    String region() {
        return town.community(community).code();
    }

    /** The office that the rules propose for a loose plate. */
    String housing() {
        return town.agency("HOUSING", community).id();
    }

    /** Just blown, waiting for the street. */
    String blown() {
        return town.blow(secretary, Matters.loosePlate(region()));
    }

    /** Confirmed, waiting for its department to sign. */
    String dispatched() {
        var number = blown();
        work.confirms(centre, number);
        return number;
    }

    /** Signed by the officer of {@link #officerOf}. */
    String signed() {
        var number = dispatched();
        work.signs(officerOf(number), number);
        return number;
    }

    /** Signed by the police, one of several departments, in a matter that takes days. */
    TaskRow signedByThePolice() {
        var number = town.blow(secretary, Matters.homestead(region()));
        work.confirms(centre, number);
        var police = police(number);
        work.signs(town.someoneOf(police.queue()), number);
        return police(number);
    }

    private TaskRow police(String number) {
        return town.open(number).stream()
                .filter(task -> task.queue().endsWith("-POLICE"))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the department whose turn it is. */
    Viewer officerOf(String number) {
        return town.someoneOf(task(number).queue());
    }

    /** The task that waits first. */
    TaskRow task(String number) {
        return town.open(number).get(0);
    }

    /** A clock of the department that runs and may be paused and prolonged. */
    JsonNode resultClock(String number) {
        for (var one : at(secretary).get("/api/whistles/" + number + "/clocks").json()) {
            if (one.at("/clock/policy").asText().equals("RESULT")) {
                return one.path("clock");
            }
        }
        throw new IllegalStateException("no clock of the result in " + number);
    }

    long version(String number) {
        return at(secretary)
                .get("/api/whistles/" + number)
                .json()
                .path("version")
                .asLong();
    }

    /** A photograph that the secretary has uploaded and not used yet. */
    long photo() {
        var answer = at(secretary)
                .upload(
                        "/api/attachments",
                        "现场.jpg",
                        Photos.jpeg(40, 30),
                        UUID.randomUUID().toString());
        return answer.json().path("id").asLong();
    }
}
