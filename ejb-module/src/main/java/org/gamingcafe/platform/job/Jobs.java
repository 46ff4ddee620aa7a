package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.gamingcafe.platform.kernel.Call;

/** Starts a job as the house, whoever asks for it: the room that asks has checked whether they may. */
@ApplicationScoped
public class Jobs {

    @Inject
    Instance<JobDesk> desks;

    /** Call it outside of a transaction, so that the job finds what was written for it. @return the execution's id */
    public long start(String job, Properties parameters) {
        return Call.ofTheHouse("job").run(() -> desk().start(job, parameters));
    }

    boolean stop(long execution) {
        return Call.ofTheHouse("job").run(() -> desk().stop(execution));
    }

    OptionalLong restart(long execution) {
        return Call.ofTheHouse("job").run(() -> desk().restart(execution));
    }

    /** The name is a constant; nothing that came from outside is looked up. */
    @SuppressWarnings("BanJNDI")
    private JobDesk desk() {
        if (desks.isResolvable()) {
            return desks.get();
        }
        try {
            return InitialContext.doLookup(JobDesk.JNDI);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
