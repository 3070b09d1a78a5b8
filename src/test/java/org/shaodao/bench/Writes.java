package org.shaodao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.bench.People.Person;
import org.shaodao.engine.BareEngine;

/** Signing, handing over and finishing tasks, and the same of the bare engine. No task is used twice. */
final class Writes {

    static final String SIGN = "sign: taken and done at once";
    static final String DONE = "done";
    static final String BARE = "bare engine: claim + complete";

    private static final int PEOPLE = 32;

    /** Until the compiler is done with the longest way through the application. */
    private static final int WARMING = 6_000;

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
        Crowd.measure("warming", 4, bare(signing, bare, WARMING / 3));
        Crowd.measure("warming", 4, finishing(handing, WARMING / 12));
        for (int users : crowds) {
            int times = users > 1 ? 320 : 100;
            measured.add(Crowd.measure(SIGN, users, signing(signing, times)));
            measured.add(Crowd.measure(BARE, users, bare(signing, bare, times)));
            measured.add(Crowd.measure("hand over", users, handing(handing, times)));
            measured.add(Crowd.measure(DONE, users, finishing(handing, times)));
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

    private List<Runnable> bare(Pile pile, BareEngine bare, int times) {
        return pile.deeds(signers, times, (person, task) -> bare.claimAndComplete(task.id(), "" + person.officer()));
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
