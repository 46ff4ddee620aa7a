package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.station.SilenceService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Sessions as they stand at an instant: a running one with what it would cost if it ended now. */
@ApplicationScoped
class Snapshot {

    /** So much was played, for so much. */
    private record Cost(long seconds, Money total) {}

    @Inject
    TariffService tariffs;

    @Inject
    PlayBills bills;

    @Inject
    GuestRests rests;

    @Inject
    SilenceService silences;

    PlayView of(PlaySession session, Instant now) {
        return all(List.of(session), now).getFirst();
    }

    /** Of a session whose seat is there: somebody has just sat down, or the seat itself asks. */
    PlayView heard(PlaySession session, Instant now) {
        return all(List.of(session), now, Map.of()).getFirst();
    }

    /** In their order, in a fixed number of statements. */
    List<PlayView> all(List<PlaySession> sessions, Instant now) {
        var seats = sessions.stream()
                .filter(PlaySession::isOpen)
                .map(PlaySession::station)
                .collect(Collectors.toSet());
        return all(sessions, now, silences.withPlay(seats, now.minus(StationView.SILENT)));
    }

    /** The same for who knows which seats are silent, and their last words. */
    List<PlayView> all(List<PlaySession> sessions, Instant now, Map<StationId, Instant> silent) {
        var settled = sessions.stream()
                .filter(session -> !session.isOpen())
                .map(PlaySession::id)
                .toList();
        var paid = bills.paid(settled);
        var left = rests.open(settled);
        return sessions.stream()
                .map(session -> session.isOpen()
                        ? running(session, now, silent.get(session.station()))
                        : ended(session, paid.get(session.id()), left.get(session.id())))
                .toList();
    }

    private PlayView running(PlaySession session, Instant now, @Nullable Instant silentSince) {
        var isPaidFor = session.state() != PlayView.State.ACTIVE || now.isBefore(session.paidUntil());
        var bill = tariffs.bill(session.tariff(), session.usage(isPaidFor ? now : session.paidUntil()));
        return view(session, silentSince, new Cost(bill.billableSeconds(), bill.total()), null, null);
    }

    private static PlayView ended(PlaySession session, PlayBills.@Nullable Paid paid, @Nullable Long rest) {
        var cost = new Cost(session.ending().billableSeconds(), session.total());
        return view(session, null, cost, paid, money(session, rest));
    }

    private static @Nullable Money money(PlaySession session, @Nullable Long minor) {
        return minor == null ? null : new Money(minor, session.held().currency());
    }

    private static PlayView view(
            PlaySession session,
            @Nullable Instant silentSince,
            Cost cost,
            PlayBills.@Nullable Paid paid,
            @Nullable Money rest) {
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
                silentSince,
                cost.seconds(),
                cost.total(),
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
