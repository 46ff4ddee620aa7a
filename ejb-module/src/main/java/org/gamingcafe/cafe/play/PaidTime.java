package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.wallet.WalletService;
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
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    Settings.Play settings;

    /** Sets aside what is missing for the least time at least; refuses when there is less, or no price now. */
    void buy(PlaySession session, Instant now) {
        var least = session.usage(now.plus(LEAST));
        var missing = tariffs.enough(session.tariff(), least).minus(session.held());
        if (missing.isPositive() && available(session).isLessThan(missing)) {
            setAside(session, missing); // the ledger says no, in its own words
        }
        extend(session, now);
    }

    /** Sets aside what is missing for the next block, or all there is. */
    void extend(PlaySession session, Instant now) {
        var tariff = session.tariff();
        var before = session.usageBefore();
        var priced = tariffs.pricedUntil(tariff, before, now.plus(settings.block()));
        var reach = session.mustEndAt().filter(priced::isAfter).orElse(priced);
        var missing = tariffs.enough(tariff, session.usage(reach)).minus(session.held());
        if (missing.isPositive()) {
            var affordable = Money.least(missing, available(session));
            if (affordable.isPositive()) {
                setAside(session, affordable);
            }
        }
        session.paidUntil(tariffs.affordableUntil(tariff, before, session.held(), reach));
    }

    private Money available(PlaySession session) {
        var currency = session.held().currency();
        return ledger.balance(
                        session.venue(), Chart.CASH_WALLET, session.account().value(), currency)
                .available();
    }

    private void setAside(PlaySession session, Money amount) {
        var hold = session.hold();
        if (hold.isPresent()) {
            ledger.raiseHold(hold.get(), amount);
            session.setAside(hold.get(), amount);
        } else {
            session.setAside(wallets.hold(session.account(), amount, "play " + session.id()), amount);
        }
    }
}
