package org.gamingcafe.jobs.play;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gamingcafe.cafe.play.PlayVerificationService;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.kernel.VenueId;

/** Looks whether the sessions of each venue that ended lately are whole and charged as their tariffs say. */
@Named
@Dependent
public class PlayVerify extends Step {

    @Inject
    PlayVerificationService verification;

    @Override
    protected String act() {
        var wrong = new AtomicInteger();
        var seen = verification.venues().stream()
                .mapToInt(venue -> verify(venue, wrong))
                .sum();
        return "SESSIONS " + seen + " WRONG " + wrong;
    }

    private int verify(VenueId venue, AtomicInteger wrong) {
        var reached = new AtomicReference<>(verification.begin());
        return repeat(() -> {
            var piece = verification.next(venue, reached.get());
            reached.set(piece.reached());
            piece.mismatch()
                    .ifPresent(found -> wrong.addAndGet(
                            found.broken().size() + found.unexplained().size()));
            return piece.sessions();
        });
    }
}
