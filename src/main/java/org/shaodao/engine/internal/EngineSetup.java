package org.shaodao.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hangs the task watch and the ladder calendar into the engine, and fixes how it acquires jobs. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final TaskWatch taskWatch;
    private final LadderCalendar ladderCalendar;

    EngineSetup(TaskWatch taskWatch, LadderCalendar ladderCalendar) {
        this.taskWatch = taskWatch;
        this.ladderCalendar = ladderCalendar;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var watching = new ArrayList<BpmnParseListener>();
        Optional.ofNullable(configuration.getCustomPostBPMNParseListeners()).ifPresent(watching::addAll);
        watching.add(taskWatch);
        configuration.setCustomPostBPMNParseListeners(watching);
        configuration.setBusinessCalendarManager(calendars());
        configuration.setCmmnEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setCustomHistoryLevels(List.of(new PathHistory()));
        // Counts people for a licence: a row for each task taken, which nobody reads.
        configuration.setTaskMetricsEnabled(false);
        // What fails inside a command comes out of it: whoever began it answers or writes it down, a job's executor
        // too.
        configuration.setEnableCmdExceptionLogging(false);
    }

    private MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, (BusinessCalendar) new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, ladderCalendar);
        return calendars;
    }
}
