package org.gamingcafe.platform.job;

import java.util.Properties;

/** Starts batch jobs; implemented in batch-jobs, because a job has to be started inside its own sub-deployment. */
public interface JobDesk {

    String JNDI = "java:global/cafe/batch-jobs/JobDeskService!org.gamingcafe.platform.job.JobDesk";

    /** @return the execution's id */
    long start(String job, Properties parameters);
}
