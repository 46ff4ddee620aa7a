package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.platform.kernel.Money;

/** A session as it stands at an instant: a running one with what it would cost if it ended now. */
@ApplicationScoped
class Snapshot {

    @Inject
    TariffService tariffs;

    PlayView of(PlaySession session, Instant now) {
        if (!session.isOpen()) {
            return view(session, session.billableSeconds(), session.total());
        }
        var isPaidFor = session.state() == PlayView.State.PAUSED || now.isBefore(session.paidUntil());
        var bill = tariffs.bill(session.tariff(), session.usage(isPaidFor ? now : session.paidUntil()));
        return view(session, bill.billableSeconds(), bill.total());
    }

    private static PlayView view(PlaySession session, long seconds, Money total) {
        return new PlayView(
                session.id(),
                session.venue(),
                session.station(),
                session.account(),
                session.state(),
                session.startedAt(),
                session.endedAt().orElse(null),
                session.paidUntil(),
                session.mustEndAt().orElse(null),
                seconds,
                total,
                session.receiptNumber());
    }
}
