package org.gamingcafe.api.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.job.JobExecutionView;
import org.gamingcafe.platform.job.JobService;
import org.gamingcafe.platform.job.JobView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Jobs and their runs, for batch operators. */
@Path("/jobs")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.JOBS_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private static final int LONGEST_NAME = 60;

    @Inject
    JobService jobs;

    @GET
    @Operation(summary = "All jobs by name: when they are due, and how each went the last time")
    @Refuses("job.address")
    public List<JobAnswer> list() {
        return jobs.all().stream().map(JobAnswer::of).toList();
    }

    @GET
    @Path("/{job}")
    @Operation(summary = "One job; the ETag is needed for an edit of its times")
    @APIResponseSchema(value = JobAnswer.class, responseCode = "200", responseDescription = "The job.")
    @Refuses({"job.not-found", "job.address"})
    public Response get(@PathParam("job") @Size(max = LONGEST_NAME) String job) {
        return answer(jobs.get(job));
    }

    @PUT
    @Path("/{job}/schedule")
    @Operation(summary = "Say when a job is due; If-Match says which version was seen")
    @APIResponseSchema(value = JobAnswer.class, responseCode = "200", responseDescription = "The job.")
    @Refuses({
        "job.not-found",
        "job.address",
        "job.no-schedule",
        "job.cron",
        "job.never-due",
        "job.too-often",
        "job.zone",
        "step-up.required",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response schedule(
            @PathParam("job") @Size(max = LONGEST_NAME) String job,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ScheduleRequest request) {
        return answer(EditTag.edit(seen, shown -> jobs.schedule(job, request.schedule(), shown)));
    }

    @GET
    @Path("/executions")
    @Operation(summary = "Runs of all jobs, newest first, by state")
    @Refuses("job.address")
    public Page<ExecutionAnswer> executions(
            @QueryParam("job") @Size(max = LONGEST_NAME) @Nullable String job,
            @QueryParam("state") JobExecutionView.@Nullable State state,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(jobs.executions(job, state, Page.request(size, after)), ExecutionAnswer::of);
    }

    @GET
    @Path("/executions/{id}")
    @Operation(summary = "One run, with what it has done so far")
    @Refuses({"job-execution.not-found", "job.address"})
    public ExecutionAnswer execution(@PathParam("id") long id) {
        return ExecutionAnswer.of(jobs.execution(id));
    }

    @POST
    @Path("/{job}/executions")
    @Operation(summary = "Start a job now, beside its times; one run at a time, however many ask on whichever nodes")
    @APIResponseSchema(value = ExecutionAnswer.class, responseCode = "201", responseDescription = "The run.")
    @Refuses({"job.not-found", "job.address", "job.no-schedule", "job.under-way", "step-up.required"})
    public Response start(@PathParam("job") @Size(max = LONGEST_NAME) String job) {
        return begun(jobs.start(job));
    }

    @POST
    @Path("/executions/{id}/stop")
    @Operation(summary = "Ask a run to end at its next checkpoint; it goes on from there with a restart")
    @Refuses({"job-execution.not-found", "job.address", "job.not-under-way", "step-up.required"})
    public ExecutionAnswer stop(@PathParam("id") long id) {
        return ExecutionAnswer.of(jobs.stop(id));
    }

    @POST
    @Path("/executions/{id}/restart")
    @Operation(summary = "Go on where a run has stopped or failed")
    @APIResponseSchema(value = ExecutionAnswer.class, responseCode = "201", responseDescription = "The new run.")
    @Refuses({"job-execution.not-found", "job.address", "job.not-restartable", "job.under-way", "step-up.required"})
    public Response restart(@PathParam("id") long id) {
        return begun(jobs.restart(id));
    }

    private Response begun(long execution) {
        return Created.at("jobs/executions/" + execution, ExecutionAnswer.of(jobs.execution(execution)));
    }

    private static Response answer(JobView job) {
        return EditTag.answer(JobAnswer.of(job), job.version());
    }

    @Schema(
            name = "JobScheduleRequest",
            description = "Quartz: second, minute, hour, day of month, month, weekday; in the local time of the zone.",
            example = "{\"cron\":\"0 15 4 * * ?\",\"zone\":\"Europe/Berlin\",\"enabled\":true}")
    public record ScheduleRequest(
            @NotBlank @Size(max = 80) String cron,
            @NotBlank @Size(max = 60) String zone,
            @NotNull Boolean enabled) {

        JobView.Schedule schedule() {
            return new JobView.Schedule(cron, zone, enabled);
        }
    }

    @Schema(name = "JobSchedule")
    public record ScheduleAnswer(String cron, String zone, Boolean enabled) {}

    @Schema(name = "Job", description = "Without a schedule it is started only by what needs it.")
    public record JobAnswer(
            String job,
            @Nullable ScheduleAnswer schedule,
            List<Instant> next,
            @Nullable ExecutionAnswer last) {

        static JobAnswer of(JobView job) {
            var times = job.schedule();
            var last = job.last();
            return new JobAnswer(
                    job.job(),
                    times == null ? null : new ScheduleAnswer(times.cron(), times.zone(), times.enabled()),
                    job.next(),
                    last == null ? null : ExecutionAnswer.of(last));
        }
    }

    @Schema(
            name = "JobExecution",
            description = "Without a due time somebody has started it by hand in the management console.")
    public record ExecutionAnswer(
            Long id,
            String job,
            JobExecutionView.State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant dueAt,
            @Nullable String node,
            Long read,
            Long written,
            Long skipped,
            @Nullable String error) {

        static ExecutionAnswer of(JobExecutionView run) {
            return new ExecutionAnswer(
                    run.id(),
                    run.job(),
                    run.state(),
                    run.startedAt(),
                    run.endedAt(),
                    run.dueAt(),
                    run.node(),
                    run.read(),
                    run.written(),
                    run.skipped(),
                    run.error());
        }
    }
}
