package org.gamingcafe.platform.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StepUp;
import org.jspecify.annotations.Nullable;

/** The jobs of the house for batch operators: when they are due, how they went, start, stop, go on (C7, G111). */
@Stateless
@RolesAllowed(Permission.JOBS_RUN)
public class JobService {

    @Inject
    JobShelf shelf;

    @Inject
    JobRuns runs;

    @Inject
    Jobs jobs;

    @Inject
    JobPlaces places;

    @Inject
    Settings.House house;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By name. */
    public List<JobView> all() {
        places.mustBeAllowed();
        return shelf.all();
    }

    public JobView get(String job) {
        places.mustBeAllowed();
        return shelf.find(job).orElseThrow(() -> new NotFound("job"));
    }

    /** Newest first, of one job or of all. */
    public Slice<JobExecutionView> executions(
            @Nullable String job, JobExecutionView.@Nullable State state, PageRequest page) {
        places.mustBeAllowed();
        return shelf.executions(job, state, page);
    }

    public JobExecutionView execution(long id) {
        places.mustBeAllowed();
        return shelf.execution(id).orElseThrow(() -> new NotFound("job-execution"));
    }

    /** What a rule means, in words of the language. */
    public String inWords(JobView.Schedule schedule, Locale language) {
        return Cron.inWords(schedule.cron(), language);
    }

    /**
     * Starts a job of the timetable now, beside its times. Of several callers at once, on whichever nodes, one starts it;
     * while it runs everybody else is refused ({@code job.under-way}). @return the execution's id
     */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long start(String job) {
        places.mustBeAllowed();
        if (!get(job).isStartable()) {
            throw JobRefused.hasNoSchedule(job);
        }
        var run = new JobRuns.Run(job, clock.instant());
        if (!runs.claimAlone(run, house.node())) {
            throw JobRefused.isUnderWay(job);
        }
        var parameters = new Properties();
        parameters.setProperty("dueAt", run.dueAt().toString());
        parameters.setProperty("correlation", Call.current().correlationId());
        var execution = jobs.start(job, parameters);
        runs.started(run, execution);
        runs.record(new JobStarted(job, execution));
        return execution;
    }

    /** Asks a run to end at its next checkpoint; what it has done stays done. On the node where it runs. */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobExecutionView stop(long id) {
        var found = execution(id);
        if (!found.state().isUnderWay() || !jobs.stop(id)) {
            throw JobRefused.isNotUnderWay(id);
        }
        runs.record(new JobStopped(found.job(), id));
        return execution(id);
    }

    /** A run that has stopped or failed goes on at its checkpoint. @return the new execution's id */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long restart(long id) {
        var found = execution(id);
        if (!found.state().isRestartable() || !shelf.isLatest(id)) {
            throw JobRefused.isNotRestartable(id);
        }
        var run = new JobRuns.Run(found.job(), clock.instant());
        if (!runs.claimAlone(run, house.node())) {
            throw JobRefused.isUnderWay(found.job());
        }
        var execution = jobs.restart(id).orElseThrow(() -> JobRefused.isNotRestartable(id));
        runs.started(run, execution);
        runs.record(new JobRestarted(found.job(), execution));
        return execution;
    }

    /** From now on the job is due at these times. Refuses an edit of a schedule that is no longer the current one. */
    @StepUp
    public JobView schedule(String job, JobView.Schedule wanted, long shown) {
        var before = get(job).schedule();
        if (before == null) {
            throw JobRefused.hasNoSchedule(job);
        }
        var cron = Cron.typed(wanted.cron(), zone(wanted.zone()), clock.instant());
        var now = new JobView.Schedule(cron.rule(), wanted.zone(), wanted.enabled());
        if (!shelf.schedule(job, now, cron.after(clock.instant()), shown)) {
            throw new StaleEdit();
        }
        events.fire(new JobScheduled(job, before, now));
        return get(job);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "job.zone");
        }
    }
}
