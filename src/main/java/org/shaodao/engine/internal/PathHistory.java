package org.shaodao.engine.internal;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What the engine keeps of what it has done: which diagrams and which of their steps, from when to when, and whose part a
 * diagram was, so that the path can be drawn. Who did and said what stands in the town's own record, which nobody can
 * change; the engine writes none of it a second time.
 */
final class PathHistory implements HistoryLevel {

    /** In the engine's properties; its own levels are 0 to 3. */
    static final int ID = 20;

    static final String NAME = "path";

    /** Of a department's diagram: whose part it is. */
    static final String WHOSE = "agency";

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** @param entity {@code null}: whether there can be any */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return HISTORY_LEVEL_AUDIT.isHistoryEventProduced(type, entity) && !ofTask(type) && !elsewhere(entity);
    }

    private static boolean ofTask(HistoryEventType type) {
        return type.getEntityType().equals(HistoryEventTypes.TASK_INSTANCE_CREATE.getEntityType());
    }

    private static boolean elsewhere(Object entity) {
        return entity instanceof VariableInstanceEntity variable && !WHOSE.equals(variable.getName());
    }
}
