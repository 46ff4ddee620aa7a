package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Looks at night whether the sessions that ended lately are whole (I6) and whether their charges are what the tariff answers when it is
 * asked again (I8). For the house itself.
 */
@Stateless
@PermitAll
public class PlayVerificationService {

    private static final System.Logger LOG = System.getLogger(PlayVerificationService.class.getName());

    /** A night that was left out is made up for. */
    private static final Duration LOOKS_BACK = Duration.ofDays(2);

    private static final int PIECE = 200;

    @Inject
    EndedSessions sessions;

    @Inject
    PlayBills bills;

    @Inject
    TariffService tariffs;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    public List<VenueId> venues() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream().map(VenueView::id).toList();
    }

    /** Before the first session that is looked at. */
    public VerifiedPlay.Mark begin() {
        return EndedSessions.before(clock.instant().minus(LOOKS_BACK));
    }

    /** The next two hundred at most; what is wrong with them is audited too. */
    public VerifiedPlay next(VenueId venue, VerifiedPlay.Mark after) {
        Call.current().caller().mustBeTheHouse();
        var piece = sessions.after(venue, after, PIECE);
        var reached = piece.isEmpty() ? after : piece.getLast().mark();
        var broken = piece.stream()
                .filter(ended -> !ended.isCovered())
                .map(ended -> ended.mark().session())
                .toList();
        var unexplained = piece.stream()
                .filter(ended -> !isExplained(ended))
                .map(ended -> ended.mark().session())
                .toList();
        return new VerifiedPlay(piece.size(), reached, told(venue, broken, unexplained));
    }

    /** Where no bill was kept, nothing may have been charged. */
    private boolean isExplained(EndedSessions.Ended ended) {
        return ended.isCharged()
                && bills.find(ended.mark().session())
                        .map(kept -> tariffs.explains(kept.tariff(), kept.usage(), kept.derivations(), ended.total()))
                        .orElse(ended.total().isZero());
    }

    private Optional<PlayMismatch> told(VenueId venue, List<UUID> broken, List<UUID> unexplained) {
        if (broken.isEmpty() && unexplained.isEmpty()) {
            return Optional.empty();
        }
        var found = new PlayMismatch(venue, broken, unexplained);
        LOG.log(
                Level.ERROR,
                "play in venue {0} does not add up: {1} sessions with gaps, {2} that no tariff explains",
                venue,
                broken.size(),
                unexplained.size());
        events.fire(found);
        return Optional.of(found);
    }
}
