package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.DomainEvent;

/** The timetable and the runs that were taken from it. Each method is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobRuns {

    private static final int MOST = 20;
    private static final Duration ABOUT_TO_BEGIN = Duration.ofMinutes(1);
    private static final Duration SURELY_DEAD = Duration.ofHours(1);

    /** A run that this node has to start. */
    record Run(String job, Instant dueAt) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<DomainEvent> events;

    /** Takes what is due. Of several nodes exactly one receives a run. */
    List<Run> take(Instant now, String node) {
        List<?> rows = em.createNativeQuery("""
                        select job, next_run, cron, zone from timetable
                        where enabled and next_run <= :now
                        order by next_run, job limit :most for update skip locked""")
                .setParameter("now", now)
                .setParameter("most", MOST)
                .getResultList();
        var taken = new ArrayList<Run>();
        for (var row : rows) {
            var cells = (Object[]) row;
            var run = new Run((String) cells[0], (Instant) cells[1]);
            if (claim(run, now, node, Duration.ofDays(100_000))) {
                taken.add(run);
            }
            moveOn(run.job(), new Cron((String) cells[2], ZoneId.of((String) cells[3])).after(now));
        }
        return taken;
    }

    /**
     * Of several callers exactly one is told true. Another one may have it when this one has not finished within the
     * patience.
     */
    boolean claim(Run run, Instant now, String node, Duration patience) {
        return em.createNativeQuery("""
                        insert into timetable_run (job, due_at, started_at, node) values (:job, :due, :now, :node)
                        on conflict (job, due_at) do update set started_at = excluded.started_at, node = excluded.node
                        where timetable_run.execution_id is null and timetable_run.started_at < :late""")
                        .setParameter("job", run.job())
                        .setParameter("due", run.dueAt())
                        .setParameter("now", now)
                        .setParameter("node", node)
                        .setParameter("late", now.minus(patience))
                        .executeUpdate()
                == 1;
    }

    /**
     * The same for a run that nobody else may have beside it: false while one of the job is under way, or about to begin. Who
     * asks at the same time waits here, so that of several one is told true.
     *
     * <p>A run whose node died stays "started" in the server's rows; it counts until an hour has passed without a sign of it.
     */
    boolean claimAlone(Run run, String node) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:job, 111)) as text)")
                .setParameter("job", run.job())
                .getSingleResult();
        return em.createNativeQuery("""
                        insert into timetable_run (job, due_at, started_at, node)
                        select :job, :now, :now, :node
                        where not exists (select from timetable_run where job = :job and execution_id is null
                                and started_at > :soon)
                            and not exists (select from job_instance i join job_execution e on e.jobinstanceid = i.jobinstanceid
                                where i.jobname = :job and e.batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                                and greatest(e.lastupdatedtime, e.createtime) > :dead)
                        on conflict do nothing""")
                        .setParameter("job", run.job())
                        .setParameter("now", run.dueAt())
                        .setParameter("node", node)
                        .setParameter("soon", run.dueAt().minus(ABOUT_TO_BEGIN))
                        .setParameter("dead", run.dueAt().minus(SURELY_DEAD))
                        .executeUpdate()
                == 1;
    }

    void started(Run run, long execution) {
        em.createNativeQuery("update timetable_run set execution_id = :execution where job = :job and due_at = :due")
                .setParameter("execution", execution)
                .setParameter("job", run.job())
                .setParameter("due", run.dueAt())
                .executeUpdate();
    }

    /** For acts that are no transaction themselves, because a job has to find what was written for it. */
    void record(DomainEvent event) {
        events.fire(event);
    }

    /** Whether the run has its execution; empty if nobody has claimed it yet. */
    Optional<Boolean> hasStarted(Run run) {
        List<?> rows = em.createNativeQuery(
                        "select execution_id is not null from timetable_run where job = :job and due_at = :due")
                .setParameter("job", run.job())
                .setParameter("due", run.dueAt())
                .getResultList();
        return rows.stream().findFirst().map(Boolean.class::cast);
    }

    private void moveOn(String job, Instant next) {
        em.createNativeQuery("update timetable set next_run = :next, version = version + 1 where job = :job")
                .setParameter("next", next)
                .setParameter("job", job)
                .executeUpdate();
    }
}
