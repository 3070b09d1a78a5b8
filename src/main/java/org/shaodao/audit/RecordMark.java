package org.shaodao.audit;

/** A keyed hash that only the application can make: whoever writes an event into the table by hand cannot. */
public interface RecordMark {

    /** 64 hexadecimal figures; the same on every node. */
    String of(String event);
}
