package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * For whoever knows that nobody can play at some seats: who plays there does so for nothing meanwhile, and keeps the seat. The
 * caller has looked who may say so.
 */
@Stateless
@PermitAll
public class OutageService {

    @Inject
    PlaySessions sessions;

    @Inject
    PlayOutages kept;

    @Inject
    Outages outages;

    @Inject
    Corrections corrections;

    @Inject
    Adjustments adjustments;

    @Inject
    TariffService tariffs;

    @Inject
    WalletService wallets;

    @Inject
    Clock clock;

    /**
     * Who plays at these seats, or has since, is out for as long as they sat there, wherever they sit now; whose session has
     * ended since is noted, and the bill corrected before long. Nobody gives to themselves or to whom they are linked (I16):
     * those are left out. Sessions are locked in the order of their ids.
     *
     * @param untilHeard for each seat it is over as soon as the seat is heard of again
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void begin(UUID incident, String reason, List<OutSeat> seats, boolean untilHeard) {
        if (seats.isEmpty()) {
            return;
        }
        var bySeat =
                seats.stream().collect(Collectors.toMap(seat -> seat.station().value(), Function.identity()));
        var first = seats.stream().map(OutSeat::from).min(Instant::compareTo).orElseThrow();
        var news = new Outages.News(incident, reason, bySeat, untilHeard);
        var all = kept.playedAt(bySeat.keySet(), first);
        var linked = linked(all);
        var over = ids(all, linked, true);
        sessions.all(linked).forEach(session -> leaveOut(session, news));
        sessions.all(over).forEach(session -> settled(session, news));
        ids(all, linked, false).forEach(id -> sessions.locked(id).ifPresent(session -> begin(session, news)));
    }

    private static List<UUID> ids(List<PlayOutages.Played> all, Set<UUID> without, boolean isOver) {
        return all.stream()
                .filter(played -> played.isOver() == isOver && !without.contains(played.session()))
                .map(PlayOutages.Played::session)
                .toList();
    }

    /** Whom the caller may not serve (I16); the house itself may serve everybody. */
    private Set<UUID> linked(List<PlayOutages.Played> played) {
        var players = played.stream()
                .map(PlayOutages.Played::account)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        var linked = wallets.linkedToCaller(players);
        return played.stream()
                .filter(one -> one.account() != null && linked.contains(new AccountId(one.account())))
                .map(PlayOutages.Played::session)
                .collect(Collectors.toSet());
    }

    private void leaveOut(PlaySession session, Outages.News news) {
        var now = now();
        var stays = session.at(news.seats(), now);
        if (!stays.isEmpty()) {
            kept.leftOut(
                    news,
                    session.id(),
                    stays.getFirst().station(),
                    stays.getFirst().from(),
                    stays.getLast().until());
        } else if (session.isOpen() && news.lastsAt(session.station())) {
            kept.leftOut(news, session.id(), session.station().value(), now, now);
        }
    }

    /** Whoever was settled while this one waited for them has ended. */
    private void begin(PlaySession session, Outages.News news) {
        if (session.isOpen()) {
            outages.begin(session, news, now());
        } else {
            settled(session, news);
        }
    }

    private void settled(PlaySession session, Outages.News news) {
        var stays = session.at(news.seats(), now());
        if (!stays.isEmpty()) {
            kept.settled(news.incident(), session.id(), news.reason(), stays);
        }
    }

    /** One can play again at a seat, or at all seats of the incident. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void end(UUID incident, @Nullable StationId station, Instant at) {
        for (var id : kept.open(incident, station == null ? null : station.value())) {
            sessions.locked(id)
                    .filter(session -> session.out().isOf(incident))
                    .ifPresent(session -> outages.end(session, at.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** It is called differently from now on; papers that are out stay as they are. */
    public void rename(UUID incident, String reason) {
        kept.rename(incident, reason);
    }

    /** Whom it kept from playing, and what that has cost so far. */
    public List<OutageView> of(UUID incident) {
        var now = now();
        var rows = kept.of(incident);
        var lasting = rows.stream()
                .filter(row -> row.until() == null)
                .map(PlayOutages.Kept::session)
                .toList();
        var open = sessions.open(lasting).stream().collect(Collectors.toMap(PlaySession::id, Function.identity()));
        return rows.stream().map(row -> view(row, open.get(row.session()), now)).toList();
    }

    private OutageView view(PlayOutages.Kept row, @Nullable PlaySession session, Instant now) {
        var lost = lost(row, session, now);
        return new OutageView(
                row.session(),
                new StationId(row.station()),
                row.account() == null ? null : new AccountId(row.account()),
                row.from(),
                row.until(),
                row.seconds() + lost.seconds(),
                new Money(row.lost(), row.currency()).plus(lost.money()),
                !row.isLeftOut() && (row.isAdjusted() || row.toCorrect()),
                row.isLeftOut());
    }

    /** What comes on top of what was kept, while it lasts. */
    private Outages.Lost lost(PlayOutages.Kept row, @Nullable PlaySession session, Instant now) {
        return session == null || !session.out().isOf(row.incident())
                ? new Outages.Lost(0, Money.zero(row.currency()))
                : outages.lost(session, session.out().since().orElse(now), now);
    }

    /** For the house's ticker: incidents and sessions whose bill was settled too high. */
    public Map<UUID, UUID> toCorrect(int most) {
        Call.current().caller().mustBeTheHouse();
        return kept.toCorrect(most).stream()
                .collect(Collectors.toMap(PlayOutages.Due::session, PlayOutages.Due::incident, (one, other) -> one));
    }

    /** For the house's ticker: what was paid for time that an incident took is given back, once. */
    public void correct(UUID incident, UUID id) {
        Call.current().caller().mustBeTheHouse();
        var session = sessions.locked(id).orElseThrow(() -> new IllegalStateException("no session " + id));
        kept.find(incident, id).filter(PlayOutages.Kept::toCorrect).ifPresent(row -> correct(session, row));
    }

    private void correct(PlaySession session, PlayOutages.Kept row) {
        var before = adjustments.current(session.id(), row.currency());
        var seconds = 0L;
        for (var part : parts(row)) {
            var missed = before.map(bill -> part.seconds(tariffs.usage(bill.usage()), Usage.Kind.BILLABLE))
                    .orElse(0L);
            seconds += missed > 0 && isGivenBack(session, part, row.reason()) ? missed : 0;
        }
        var after = adjustments.current(session.id(), row.currency()).map(Adjustments.Current::total);
        var lost = before.map(Adjustments.Current::total)
                .flatMap(was -> after.map(was::minus))
                .map(Money::minor)
                .orElse(0L);
        kept.corrected(row.incident(), row.session(), seconds, lost);
    }

    private List<MissedTime> parts(PlayOutages.Kept row) {
        var until = row.until() == null ? row.from() : row.until();
        var parts = kept.parts(row.incident(), row.session());
        return parts.isEmpty() ? List.of(new MissedTime(row.from(), until)) : parts;
    }

    private boolean isGivenBack(PlaySession session, MissedTime part, String reason) {
        try {
            corrections.correct(
                    session, new Correction(null, part.from(), part.until(), reason), Ids.next(), any -> {});
            return true;
        } catch (NothingToCorrect nothing) {
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
