package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Settings;

/**
 * Time that is paid for before it is played: money is set aside for the next block, as much as there is for a shorter
 * one, and it is known at which second it runs out.
 */
@ApplicationScoped
class PaidTime {

    /** Less than this is not worth sitting down for. */
    static final Duration LEAST = Duration.ofSeconds(60);

    @Inject
    TariffService tariffs;

    @Inject
    Funds funds;

    @Inject
    GuardedTime guarded;

    @Inject
    Settings.Play settings;

    /**
     * Sets aside what is missing for the least time at least; refuses when there is less, or no price now, or a
     * guardian does not allow more today.
     */
    void buy(PlaySession session, Instant now) {
        guarded.cap(session, now);
        funds.mustHave(session, missing(session, session.usage(now.plus(LEAST))));
        extend(session, now);
    }

    /** What is missing for this usage to be paid for; below zero or nothing if nothing is. */
    Money missing(PlaySession session, Usage usage) {
        return tariffs.enough(session.tariff(), usage).minus(session.held());
    }

    /** Whether there is money to go on for the least time, after time that costs nothing. */
    boolean isEnoughToGoOn(PlaySession session, Instant now) {
        var least = now.plus(LEAST);
        var goingOn = session.usageGoingOn(now, Duration.ZERO);
        if (tariffs.pricedUntil(session.tariff(), goingOn, least).isBefore(least)) {
            return false;
        }
        var missing = missing(session, session.usageGoingOn(now, LEAST));
        return !funds.available(session).isLessThan(missing);
    }

    /**
     * Sets aside what is missing for the next block, or all there is.
     *
     * @return how far play could go if there were money enough: to the end of the block, of prices, of what is agreed
     */
    Instant extend(PlaySession session, Instant now) {
        var reach = reach(session, now.plus(settings.block()));
        var missing = missing(session, session.usage(reach));
        if (missing.isPositive()) {
            var affordable = Money.least(missing, funds.available(session));
            if (affordable.isPositive()) {
                funds.setAside(session, affordable);
            }
        }
        session.paidUntil(tariffs.affordableUntil(session.tariff(), session.usageBefore(), session.held(), reach));
        return reach;
    }

    private Instant reach(PlaySession session, Instant latest) {
        return session.watch().atMost(tariffs.pricedUntil(session.tariff(), session.usageBefore(), latest));
    }

    /** How long it goes on with all the money there is now; not looked at beyond an instant. */
    Instant lasts(PlaySession session, Instant horizon) {
        var all = session.held().plus(funds.available(session));
        return tariffs.affordableUntil(session.tariff(), session.usageBefore(), all, reach(session, horizon));
    }
}
