package org.shaodao.demo.past;

import java.util.Set;

/** A kind of things that people do in a case. Each is played in a transaction of its own. */
interface Deeds {

    /** How the files call them. */
    Set<String> names();

    void play(Scene scene);
}
