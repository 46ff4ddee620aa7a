package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Sessions as they stand at an instant: a running one with what it would cost if it ended now. */
@ApplicationScoped
class Snapshot {

    @Inject
    TariffService tariffs;

    @Inject
    PlayBills bills;

    @Inject
    GuestRests rests;

    PlayView of(PlaySession session, Instant now) {
        return all(List.of(session), now).getFirst();
    }

    /** In their order, in a fixed number of statements. */
    List<PlayView> all(List<PlaySession> sessions, Instant now) {
        var settled = sessions.stream()
                .filter(session -> !session.isOpen())
                .map(PlaySession::id)
                .toList();
        var paid = bills.paid(settled);
        var left = rests.open(settled);
        return sessions.stream().map(session -> of(session, now, paid, left)).toList();
    }

    private PlayView of(PlaySession session, Instant now, Map<UUID, PlayBills.Paid> paid, Map<UUID, Long> left) {
        if (session.isOpen()) {
            var isPaidFor = session.state() != PlayView.State.ACTIVE || now.isBefore(session.paidUntil());
            var bill = tariffs.bill(session.tariff(), session.usage(isPaidFor ? now : session.paidUntil()));
            return view(session, bill.billableSeconds(), bill.total(), null, null);
        }
        var seconds = session.ending().billableSeconds();
        var rest = left.get(session.id());
        return view(session, seconds, session.total(), paid.get(session.id()), money(session, rest));
    }

    private static @Nullable Money money(PlaySession session, @Nullable Long minor) {
        return minor == null ? null : new Money(minor, session.held().currency());
    }

    private static PlayView view(
            PlaySession session, long seconds, Money total, PlayBills.@Nullable Paid paid, @Nullable Money rest) {
        var watch = session.watch();
        var ending = session.ending();
        return new PlayView(
                session.id(),
                session.venue(),
                session.station(),
                session.player().orElse(null),
                session.guestName(),
                session.mode(),
                session.state(),
                session.startedAt(),
                ending.at(),
                session.paidUntil(),
                watch.mustEndAt().orElse(null),
                watch.plannedUntil().orElse(null),
                watch.lastsUntil().orElse(null),
                watch.graceUntil().orElse(null),
                watch.warnedMinutes(),
                watch.warnedAt(),
                seconds,
                total,
                session.held(),
                paid == null ? null : paid.by(),
                paid == null ? null : paid.adjusted(),
                money(session, ending.waived()),
                rest,
                ending.receiptNumber(),
                paid == null ? List.of() : paid.creditNotes(),
                session.bookedElsewhere());
    }
}
