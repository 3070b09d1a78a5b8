package org.shaodao.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.shaodao.bench.People.Person;
import org.shaodao.engine.BareEngine;

/** What the lists are asked, by people who have much to do. */
final class Reads {

    /** The least that somebody who is signed in can ask: who they are, which is known by then. */
    static final String FLOOR = "floor: who am I";

    static final String SEARCH = "text search";
    static final String CASE_SEARCH = "cases by words";

    private static final int WARMING = 1_500;
    private static final int ENGINE_LEAST = 10;
    private static final int EACH = 300;

    /** Part of a title that many cases have, one that few have, first letters of a common one. */
    private static final List<String> WORDS = List.of("井盖", "集莲", "jg", "电动车");

    private final List<Person> owners;
    private final List<Person> queues;
    private final Random random = new Random(3);

    Reads(People people) throws Exception {
        this.owners = people.whoHaveTasks(32);
        this.queues = people.whereTasksWait(32, "%");
    }

    List<Measured> at(List<Integer> crowds) throws Exception {
        var measured = new ArrayList<Measured>();
        for (var question : questions().entrySet()) {
            Crowd.measure(question.getKey(), 8, deeds(question.getValue(), WARMING));
        }
        for (int users : crowds) {
            for (var question : questions().entrySet()) {
                measured.add(Crowd.measure(
                        question.getKey(), users, deeds(question.getValue(), EACH * (users > 1 ? 4 : 1))));
            }
        }
        return measured;
    }

    /** Mine or my agency's, by due date, the first twenty: of the engine itself. */
    List<Measured> ofEngine(BareEngine bare, List<Integer> crowds) throws Exception {
        var measured = new ArrayList<Measured>();
        for (int users : crowds) {
            measured.add(Crowd.measure("engine's query", users, Crowd.times(Math.max(users, ENGINE_LEAST), () -> {
                var person = Person.any(queues, random);
                return () -> bare.firstTasks("" + person.officer(), person.agency());
            })));
        }
        return measured;
    }

    private Map<String, Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put(FLOOR, new Question(owners, person -> "/api/me"));
        questions.put("my list", new Question(owners, person -> "/api/tasks?tab=mine"));
        questions.put("agency's queue", new Question(queues, person -> "/api/tasks?tab=queue"));
        questions.put(
                "street's subtree", new Question(queues, person -> "/api/tasks?tab=queue&region=" + person.street()));
        questions.put(SEARCH, new Question(queues, person -> "/api/tasks?tab=queue&q=" + word()));
        questions.put("open cases", new Question(queues, person -> "/api/whistles?view=scope&state=open"));
        questions.put(CASE_SEARCH, new Question(queues, person -> "/api/whistles?view=scope&state=open&q=" + word()));
        questions.put("counts", new Question(owners, person -> "/api/tasks/counts"));
        return questions;
    }

    static boolean searches(String question) {
        return question.equals(SEARCH) || question.equals(CASE_SEARCH);
    }

    private String word() {
        return URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
    }

    private List<Runnable> deeds(Question question, int times) {
        return Crowd.times(times, () -> {
            var person = Person.any(question.people(), random);
            var path = question.path().apply(person);
            return () -> person.reads(path);
        });
    }

    private record Question(List<Person> people, Function<Person, String> path) {}
}
