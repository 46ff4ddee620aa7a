package org.gamingcafe.platform.job;

import org.gamingcafe.platform.kernel.Refusal;

/** A job cannot be started, stopped or gone on with as it is. */
public final class JobRefused extends Refusal {

    private JobRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static JobRefused isUnderWay(String job) {
        return new JobRefused("job.under-way", job);
    }

    static JobRefused isNotUnderWay(long execution) {
        return new JobRefused("job.not-under-way", execution);
    }

    static JobRefused isNotRestartable(long execution) {
        return new JobRefused("job.not-restartable", execution);
    }

    static JobRefused hasNoSchedule(String job) {
        return new JobRefused("job.no-schedule", job);
    }
}
