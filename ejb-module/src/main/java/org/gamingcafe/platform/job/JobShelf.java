package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All jobs and their executions, as operators look at them. The executions are the server's own rows. */
@ApplicationScoped
class JobShelf {

    private static final int NEXT_RUNS = 5;
    private static final int LONGEST_ERROR = 300;

    /** Where the columns of a job's last execution begin. */
    private static final int LAST_RUN = 7;

    private static final String EXECUTION = """
            e.jobexecutionid, i.jobname, e.batchstatus, e.starttime, e.endtime, r.due_at, r.node,
                s.read, s.written, s.skipped, s.error
            from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
                left join timetable_run r on r.execution_id = e.jobexecutionid
                left join lateral (
                    select coalesce(sum(readcount), 0) as read, coalesce(sum(writecount), 0) as written,
                        coalesce(sum(readskipcount + processskipcount + writeskipcount), 0) as skipped,
                        max(executionexception) as error
                    from step_execution where jobexecutionid = e.jobexecutionid) s on true
            """;

    @PersistenceContext
    EntityManager em;

    /** By name: those of the timetable, and those that have ever run. */
    List<JobView> all() {
        return list("");
    }

    Optional<JobView> find(String job) {
        return list(job).stream().findFirst();
    }

    private List<JobView> list(String only) {
        return Sql.list(em, """
                select n.job, t.cron, t.zone, coalesce(t.enabled, false), t.next_run, coalesce(t.version, 0), x.*
                from (select job from timetable union select jobname from job_instance) n
                    left join timetable t on t.job = n.job
                    left join lateral (
                        select %s where i.jobinstanceid = (
                            select jobinstanceid from job_instance where jobname = n.job order by jobinstanceid desc limit 1)
                        order by e.jobexecutionid desc limit 1) x on true
                where ? in ('', n.job) order by n.job""".formatted(EXECUTION), JobShelf::job, only);
    }

    private static JobView job(Row row) {
        var name = row.text(1);
        var cron = row.textOrNull(2);
        var zone = row.textOrNull(3);
        var next = row.instantOrNull(5);
        var last = row.textOrNull(LAST_RUN + 1) == null ? null : execution(row, LAST_RUN);
        if (cron == null || zone == null || next == null) {
            return new JobView(name, null, List.of(), row.number(6), last);
        }
        var schedule = new JobView.Schedule(cron, zone, row.flag(4));
        var due = schedule.enabled() ? following(schedule, next) : List.<Instant>of();
        return new JobView(name, schedule, due, row.number(6), last);
    }

    private static List<Instant> following(JobView.Schedule schedule, Instant next) {
        return new Cron(schedule.cron(), ZoneId.of(schedule.zone())).from(next, NEXT_RUNS);
    }

    /** Newest first. */
    Slice<JobExecutionView> executions(@Nullable String job, JobExecutionView.@Nullable State state, PageRequest page) {
        var after = Cursor.keys(page.after(), 1);
        var below = after.isEmpty() ? Long.MAX_VALUE : number(after.getFirst());
        var found = Sql.list(
                em,
                "select " + EXECUTION + """
                        where e.jobexecutionid < ? and ? in ('', i.jobname) and ? in ('', e.batchstatus)
                        order by e.jobexecutionid desc limit ?""",
                row -> execution(row, 1),
                below,
                job == null ? "" : job,
                state == null ? "" : state.name(),
                page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    Optional<JobExecutionView> execution(long id) {
        return Sql.list(em, "select " + EXECUTION + " where e.jobexecutionid = ?", row -> execution(row, 1), id)
                .stream()
                .findFirst();
    }

    /** @param at the first of its columns */
    private static JobExecutionView execution(Row row, int at) {
        return new JobExecutionView(
                row.number(at),
                row.text(at + 1),
                JobExecutionView.State.valueOf(row.text(at + 2)),
                row.instantOrNull(at + 3),
                row.instantOrNull(at + 4),
                row.instantOrNull(at + 5),
                row.textOrNull(at + 6),
                row.number(at + 7),
                row.number(at + 8),
                row.number(at + 9),
                cut(row.textOrNull(at + 10)));
    }

    /** The first line: what follows is where in the program it was. */
    private static @Nullable String cut(@Nullable String error) {
        if (error == null || error.isBlank()) {
            return null;
        }
        var line = error.lines().findFirst().orElse("");
        return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) : line;
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }

    /** A run that was gone on with already does not go on a second time. */
    boolean isLatest(long id) {
        return count("""
                select count(*) from job_execution e where e.jobexecutionid > ?
                    and e.jobinstanceid = (select jobinstanceid from job_execution where jobexecutionid = ?)""", id, id) == 0;
    }

    /** @return whether the version that was shown was still the current one */
    boolean schedule(String job, JobView.Schedule schedule, Instant next, long shown) {
        return Sql.change(em, """
                        update timetable set cron = ?, zone = ?, enabled = ?, next_run = ?, version = version + 1
                        where job = ? and version = ?""", schedule.cron(), schedule.zone(), schedule.enabled(), next, job, shown) == 1;
    }

    long failed() {
        return count("""
                select count(*) from (select distinct on (i.jobname) e.batchstatus from job_instance i
                    join job_execution e on e.jobinstanceid = i.jobinstanceid
                    order by i.jobname, i.jobinstanceid desc, e.jobexecutionid desc) last
                where last.batchstatus = 'FAILED'""");
    }

    /** Enabled jobs that should have begun before this. */
    long overdue(Instant before) {
        return count("select count(*) from timetable where enabled and next_run < ?", before);
    }

    private long count(String sql, @Nullable Object... values) {
        return Sql.one(em, sql, row -> row.number(1), values);
    }
}
