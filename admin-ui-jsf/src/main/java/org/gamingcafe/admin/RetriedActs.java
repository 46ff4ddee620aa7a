package org.gamingcafe.admin;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gamingcafe.platform.kernel.LostRaces;
import org.gamingcafe.platform.kernel.SqlState;

/** Runs an act of a page again, in a new transaction, when a passing conflict of the database ended it. At most 5 times. */
public class RetriedActs implements ActionListener {

    private static final int MOST = 5;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final ActionListener wrapped;

    public RetriedActs(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                wrapped.processAction(event);
                return;
            } catch (FacesException | ELException e) {
                if (attempt == MOST || !SqlState.isPassing(e)) {
                    throw e;
                }
                LostRaces.note(e);
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        var millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS) * attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
