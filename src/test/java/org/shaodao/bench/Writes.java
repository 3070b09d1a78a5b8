package org.shaodao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.bench.People.Person;
import org.shaodao.engine.BareEngine;

/**
 * Signing, handing over and finishing tasks, and what the bare engine does of it with tasks of the same kind. They take
 * turns, so that what else happens on the machine meets both. No task is used twice.
 */
final class Writes {

    static final String SIGN = "sign: taken and done at once";
    static final String DONE = "done";
    static final String BARE_SIGN = "bare engine: claim + complete of a task to sign";
    static final String BARE_DONE = "bare engine: claim + complete of a task in work";

    /** What each is compared with. */
    static final Map<String, String> BARE = Map.of(SIGN, BARE_SIGN, DONE, BARE_DONE);

    private static final int PEOPLE = 32;

    /** Until the compiler is done with the longest way through the application. */
    private static final int WARMING = 6_000;

    private static final int TURNS = 4;

    private final Connection connection;
    private final List<Person> signers;
    private final List<Person> handlers;
    private final Map<Person, Long> colleagues = new HashMap<>();

    Writes(Connection connection, People people) throws SQLException {
        this.connection = connection;
        this.signers = people.whereTasksWait(PEOPLE, "sign");
        this.handlers = people.whoHaveMost(PEOPLE, "handle");
        for (var handler : handlers) {
            colleagues.put(handler, colleague(handler));
        }
    }

    List<Measured> at(List<Integer> crowds, BareEngine bare) throws Exception {
        var signing = new Pile(
                connection, "queue", signers.stream().map(Person::agency).toList(), "sign");
        var handing = new Pile(
                connection,
                "owner_id",
                handlers.stream().map(p -> "" + p.officer()).toList(),
                "handle");
        var measured = new ArrayList<Measured>();
        Crowd.measure("warming", 4, signing(signing, WARMING));
        Crowd.measure("warming", 4, bareSigning(signing, bare, WARMING / 4));
        Crowd.measure("warming", 4, finishing(handing, WARMING / 3));
        Crowd.measure("warming", 4, bareFinishing(handing, bare, WARMING / 8));
        for (int users : crowds) {
            var sign = new ArrayList<Measured>();
            var bareSign = new ArrayList<Measured>();
            var hand = new ArrayList<Measured>();
            var done = new ArrayList<Measured>();
            var bareDone = new ArrayList<Measured>();
            int times = users > 1 ? 80 : 40;
            for (int turn = 0; turn < TURNS; turn++) {
                sign.add(Crowd.measure(SIGN, users, signing(signing, times)));
                bareSign.add(Crowd.measure(BARE_SIGN, users, bareSigning(signing, bare, times)));
                hand.add(Crowd.measure("hand over", users, handing(handing, times)));
                done.add(Crowd.measure(DONE, users, finishing(handing, times)));
                bareDone.add(Crowd.measure(BARE_DONE, users, bareFinishing(handing, bare, times)));
            }
            for (var turns : List.of(sign, bareSign, hand, done, bareDone)) {
                measured.add(Measured.together(turns));
            }
        }
        return measured;
    }

    private List<Runnable> signing(Pile pile, int times) {
        return pile.deeds(signers, times, (person, task) -> {
            person.writes(
                    "/api/tasks/" + task.id() + "/complete",
                    Map.of(
                            "outcome",
                            "sign",
                            "data",
                            Map.of("outcome", "sign"),
                            "attachments",
                            List.of(),
                            "version",
                            task.version()));
        });
    }

    private List<Runnable> bareSigning(Pile pile, BareEngine bare, int times) {
        return pile.deeds(signers, times, (person, task) -> bare.claimAndComplete(task.id(), "" + person.officer()));
    }

    private List<Runnable> bareFinishing(Pile pile, BareEngine bare, int times) {
        return pile.deeds(handlers, times, (person, task) -> bare.claimAndFinish(task.id(), "" + person.officer()));
    }

    private List<Runnable> handing(Pile pile, int times) {
        return pile.deeds(
                handlers,
                times,
                (person, task) -> person.writes(
                        "/api/tasks/" + task.id() + "/hand-over",
                        Map.of("officerId", colleagues.get(person), "reason", "我下周出差", "version", task.version())));
    }

    private List<Runnable> finishing(Pile pile, int times) {
        return pile.deeds(
                handlers,
                times,
                (person, task) -> person.writes(
                        "/api/tasks/" + task.id() + "/complete",
                        Map.of(
                                "data",
                                Map.of("result", "井盖已经换好，周围垫平了"),
                                "attachments",
                                List.of(),
                                "version",
                                task.version())));
    }

    private long colleague(Person person) throws SQLException {
        return Copies.count(
                connection,
                "select min(id) from bench_officer where agency_id = '" + person.agency() + "' and id <> "
                        + person.officer());
    }
}
