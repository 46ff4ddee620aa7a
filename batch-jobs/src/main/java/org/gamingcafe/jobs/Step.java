package org.gamingcafe.jobs;

import jakarta.batch.api.AbstractBatchlet;
import java.util.function.IntSupplier;
import org.gamingcafe.platform.kernel.Call;

/** A job step that acts as the house itself. */
public abstract class Step extends AbstractBatchlet {

    private volatile boolean stopped;

    /** @return the step's exit status */
    protected abstract String act();

    @Override
    public final String process() {
        return Call.ofTheHouse("job").run(this::act);
    }

    @Override
    public final void stop() {
        stopped = true;
    }

    /** Repeats a bounded piece of work until it finds nothing more to do or an operator stops the job. */
    protected final int repeat(IntSupplier piece) {
        var done = 0;
        for (var now = 1; now > 0 && !stopped; ) {
            now = piece.getAsInt();
            done += now;
        }
        return done;
    }
}
