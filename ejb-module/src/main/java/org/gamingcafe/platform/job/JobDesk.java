package org.gamingcafe.platform.job;

import java.util.OptionalLong;
import java.util.Properties;

/** Runs batch jobs; implemented in batch-jobs, because a job has to be started inside its own sub-deployment. */
public interface JobDesk {

    String JNDI = "java:global/cafe/batch-jobs/JobDeskService!org.gamingcafe.platform.job.JobDesk";

    /** @return the execution's id */
    long start(String job, Properties parameters);

    /** Asks it to stop at its next checkpoint. @return false if it does not run on this node */
    boolean stop(long execution);

    /** Goes on where an execution has stopped or failed. @return the new execution's id; nothing if it cannot go on any more */
    OptionalLong restart(long execution);
}
