package org.gamingcafe.jobs.play;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.play.PlayVerificationService;
import org.gamingcafe.cafe.play.VerifiedPlay;
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
        var rounds = verification.venues().stream().map(Round::new).toList();
        var seen = rounds.stream().mapToInt(round -> repeat(round::next)).sum();
        return "SESSIONS " + seen + " WRONG "
                + rounds.stream().mapToInt(round -> round.wrong).sum();
    }

    /** Through one venue, piece by piece. */
    private final class Round {

        private final VenueId venue;
        private VerifiedPlay.Mark reached = verification.begin();
        private int wrong;

        private Round(VenueId venue) {
            this.venue = venue;
        }

        private int next() {
            var piece = verification.next(venue, reached);
            reached = piece.reached();
            piece.mismatch()
                    .ifPresent(found ->
                            wrong += found.broken().size() + found.unexplained().size());
            return piece.sessions();
        }
    }
}
