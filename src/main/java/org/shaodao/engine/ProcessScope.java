package org.shaodao.engine;

/**
 * What a vocabulary method sees of the running diagram: which case, which instance, and its decisions. A diagram writes
 * it as {@code execution}; it has no way from here to the engine.
 */
public interface ProcessScope {

    /** The number of the case, which is the engine's business key. */
    String caseNumber();

    /** Id of the running diagram: the scope of its ladder and of its clocks. */
    String instanceId();

    /** Key of the diagram, for example {@code department-response}. */
    String process();

    /**
     * A decision or id kept in the diagram.
     *
     * @return the value, or {@code null} when it was never set
     */
    Object decision(String name);

    /** As {@link #decision}, as text; {@code null} when it was never set. */
    default String text(String name) {
        var value = decision(name);
        return value == null ? null : value.toString();
    }

    /** Keeps a decision or an id in this diagram. Business data belong into their module's tables, not here. */
    void decide(String name, Object value);
}
