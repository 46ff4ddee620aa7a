package org.gamingcafe.platform.job;

import jakarta.persistence.EntityManager;

/** A wrong way to start a job: looks whether one is under way and, if not, begins. */
final class CarelessStart {

    private final EntityManager em;

    CarelessStart(EntityManager em) {
        this.em = em;
    }

    /** @return how many runs it has begun: 1 or 0 */
    int start(String job) {
        var running =
                (Number) em.createNativeQuery("""
                        select count(*) from job_instance i join job_execution e on e.jobinstanceid = i.jobinstanceid
                        where i.jobname = :job and e.batchstatus = 'STARTED'""").setParameter("job", job).getSingleResult();
        if (running.longValue() > 0) {
            return 0;
        }
        em.createNativeQuery("""
                        with made as (insert into job_instance (jobname, version) values (:job, 0) returning jobinstanceid)
                        insert into job_execution (jobinstanceid, batchstatus) select jobinstanceid, 'STARTED' from made""").setParameter("job", job).executeUpdate();
        return 1;
    }
}
