package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.cafe.member.GuardianLimitReached;
import org.gamingcafe.cafe.member.GuardianLimits;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How long a ward may go on today: minutes and money that a guardian allows for a business day, less what is played and
 * paid. Asked while the session is there already: a person has one open session at most, so whatever was played before it
 * is seen, whoever started at the same moment.
 */
@ApplicationScoped
class GuardedTime {

    /** Further than this nobody plays in one go. */
    private static final Duration HORIZON = Duration.ofDays(1);

    @Inject
    GuardianService guardians;

    @Inject
    PlaySessions sessions;

    @Inject
    TariffService tariffs;

    @Inject
    VenueService venues;

    /** Moves the session's end to where the limits are reached; refuses with {@code guardian.limit-…} if they are. */
    void cap(PlaySession session, Instant now) {
        var player = session.player().orElse(null);
        if (player != null && session.mode() != PlayView.Mode.STAFF) {
            guardians.binding(player, now).ifPresent(limits -> cap(session, player, limits, now));
        }
    }

    private void cap(PlaySession session, AccountId player, GuardianLimits limits, Instant now) {
        var day = venues.get(session.venue()).dayBegan(now);
        var minutes = limits.minutes();
        if (minutes != null) {
            endBy(session, minutesEnd(player, minutes, day, now));
        }
        var spend = limits.spend();
        if (spend != null) {
            endBy(session, moneyEnd(session, player, spend, day, now));
        }
    }

    private Instant minutesEnd(AccountId player, int minutes, Instant day, Instant now) {
        var left = Duration.ofMinutes(minutes).minus(sessions.played(player, day, now));
        if (left.compareTo(PaidTime.LEAST) < 0) {
            throw GuardianLimitReached.minutes(minutes);
        }
        return now.plus(left);
    }

    private @Nullable Instant moneyEnd(PlaySession session, AccountId player, Money spend, Instant day, Instant now) {
        var rest = spend.minus(sessions.spent(player, day, spend.currency()));
        var left = rest.isNegative() ? Money.zero(spend.currency()) : rest;
        var horizon = now.plus(HORIZON);
        var end = tariffs.affordableUntil(session.tariff(), session.usageBefore(), left, horizon);
        var isUsedUp = !left.isPositive() || end.isBefore(now.plus(PaidTime.LEAST));
        if (isUsedUp && end.isBefore(horizon)) {
            throw GuardianLimitReached.money(spend);
        }
        return end.isBefore(horizon) ? end : null;
    }

    private static void endBy(PlaySession session, @Nullable Instant end) {
        var watch = session.watch();
        if (end != null && watch.mustEndAt().filter(end::isAfter).isEmpty()) {
            watch.admitted(watch.isAccompanied(), end);
        }
    }
}
