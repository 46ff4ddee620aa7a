package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.platform.job.JobExecutionView;
import org.gamingcafe.platform.job.JobService;
import org.gamingcafe.platform.job.JobView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The jobs of the house with their next run and the last one, and below them all runs. */
@Named
@ViewScoped
public class JobsPage extends ListPage<JobExecutionView> {

    @Inject
    JobService jobs;

    private JobExecutionView.@Nullable State state;
    private transient @Nullable List<JobView> all;

    @Override
    protected Slice<JobExecutionView> load(@Nullable String text, PageRequest page) {
        return jobs.executions(null, state, page);
    }

    @Override
    protected boolean narrowed() {
        return state != null;
    }

    public List<JobView> getJobs() {
        var known = all;
        if (known == null) {
            known = jobs.all();
            all = known;
        }
        return known;
    }

    /** When it is due, in words. */
    public String times(JobView job) {
        var schedule = job.schedule();
        return schedule == null ? "" : jobs.inWords(schedule, language());
    }

    private static Locale language() {
        return Call.current().language();
    }

    public void look() {
        all = null;
        reload();
    }

    public JobExecutionView.State[] getStates() {
        return JobExecutionView.State.values();
    }

    public JobExecutionView.@Nullable State getState() {
        return state;
    }

    public void setState(JobExecutionView.@Nullable State state) {
        this.state = state;
    }
}
