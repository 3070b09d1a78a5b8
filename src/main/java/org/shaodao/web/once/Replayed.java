package org.shaodao.web.once;

/** The write was made before; its answer is given again. Travels as an exception past the controller's return type. */
class Replayed extends RuntimeException {

    private final transient Answer answer;

    Replayed(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
