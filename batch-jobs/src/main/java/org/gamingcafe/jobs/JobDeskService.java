package org.gamingcafe.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.OptionalLong;
import java.util.Properties;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.kernel.Call;

/** Starts jobs, outside of any transaction, so that the job's thread finds its own row. For the house only. */
@Stateless
@Local(JobDesk.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobDeskService implements JobDesk {

    @Override
    public long start(String job, Properties parameters) {
        Call.current().caller().mustBeTheHouse();
        return BatchRuntime.getJobOperator().start(job, parameters);
    }

    @Override
    public boolean stop(long execution) {
        Call.current().caller().mustBeTheHouse();
        try {
            BatchRuntime.getJobOperator().stop(execution);
            return true;
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException e) {
            return false;
        }
    }

    @Override
    public OptionalLong restart(long execution) {
        Call.current().caller().mustBeTheHouse();
        try {
            return OptionalLong.of(BatchRuntime.getJobOperator().restart(execution, new Properties()));
        } catch (JobExecutionAlreadyCompleteException
                | JobExecutionNotMostRecentException
                | NoSuchJobExecutionException
                | JobRestartException e) {
            return OptionalLong.empty();
        }
    }
}
