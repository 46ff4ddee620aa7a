package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.platform.job.JobExecutionView;
import org.gamingcafe.platform.job.JobService;
import org.gamingcafe.platform.job.JobView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One job: its times, to look at and to change; its runs, to start, stop and go on with. */
@Named
@ViewScoped
public class JobPage extends ListPage<JobExecutionView> {

    @Inject
    JobService jobs;

    private @Nullable String name;
    private @Nullable String cron;
    private @Nullable String zone;
    private boolean enabled;
    private long version;
    private boolean saved;
    private @Nullable Long begun;
    private transient @Nullable JobView job;

    public void show() {
        show(jobs.get(name()));
    }

    private void show(JobView now) {
        job = now;
        version = now.version();
        var schedule = now.schedule();
        if (schedule != null) {
            cron = schedule.cron();
            zone = schedule.zone();
            enabled = schedule.enabled();
        }
    }

    @Override
    protected Slice<JobExecutionView> load(@Nullable String text, PageRequest page) {
        return jobs.executions(name(), null, page);
    }

    public void save() {
        saved = false;
        show(jobs.schedule(name(), typed(), version));
        saved = true;
    }

    private JobView.Schedule typed() {
        return new JobView.Schedule(cron == null ? "" : cron, zone == null ? "" : zone, enabled);
    }

    public void start() {
        begun = jobs.start(name());
        look();
    }

    public void stop(@Nullable String execution) {
        jobs.stop(id(execution));
        look();
    }

    public void restart(@Nullable String execution) {
        begun = jobs.restart(id(execution));
        look();
    }

    /** Somebody looks again: the counts of a run that is under way have moved. */
    public void look() {
        job = null;
        reload();
    }

    public JobView getJob() {
        var known = job;
        if (known == null) {
            known = jobs.get(name());
            job = known;
        }
        return known;
    }

    /** Whether there is something to look at again and again. */
    public boolean isUnderWay() {
        var last = getJob().last();
        return last != null && last.state().isUnderWay();
    }

    public String getTimes() {
        var schedule = getJob().schedule();
        return schedule == null ? "" : jobs.inWords(schedule, Call.current().language());
    }

    /** Zones of places, for the list to choose from. */
    public List<String> getZones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches("[A-Z][a-z]+/.*")))
                .sorted()
                .toList();
    }

    private String name() {
        var job = name;
        if (job == null) {
            throw new NotFound("job");
        }
        return job;
    }

    private static long id(@Nullable String execution) {
        if (execution == null || !execution.matches("\\d{1,18}")) {
            throw new NotFound("job-execution");
        }
        return Long.parseLong(execution);
    }

    public @Nullable Long getBegun() {
        return begun;
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCron() {
        return cron;
    }

    public void setCron(@Nullable String cron) {
        this.cron = cron;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
