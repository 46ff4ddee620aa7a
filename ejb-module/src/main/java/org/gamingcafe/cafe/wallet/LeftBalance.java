package org.gamingcafe.cafe.wallet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.ledger.Balance;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LeftMoneyService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.identity.privacy.AccountsErased;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What is left on the wallets of people who were forgotten: cash goes to the unclaimed balances, under the same number, or is
 * forfeited if that was their wish (D35); bonus goes back to promotion. No sum of the books changes (I20).
 */
@ApplicationScoped
class LeftBalance {

    private static final Set<Chart> WALLET = Set.of(Chart.CASH_WALLET, Chart.BONUS_WALLET);

    private static final String FORFEIT = "wallet-forfeit";
    private static final String UNCLAIMED = "wallet-unclaimed";

    @Inject
    LeftMoneyService money;

    @Inject
    BonusService bonuses;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** Before points are moved: whoever moves both moves the money first. */
    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION) AccountsErased erased) {
        erased.venues().forEach(venue -> move(venue, erased.of(venue)));
    }

    /** Who is not there any more can have nothing stolen: a freeze ends, but for that of the books' own verification. */
    private void move(VenueId venue, List<AccountErased> people) {
        var currency = venues.get(venue).currency();
        var owners = people.stream().map(person -> person.account().value()).toList();
        var balances = money.balances(venue, owners, currency);
        if (balances.isEmpty()) {
            return;
        }
        money.unfreeze(venue, WALLET, balances.keySet(), currency);
        bonuses.giveUp(balances.keySet().stream().map(AccountId::new).collect(Collectors.toSet()));
        var left = people.stream()
                .flatMap(person ->
                        left(person, balances.getOrDefault(person.account().value(), Map.of())).stream())
                .toList();
        money.post(venue, left.stream().map(LeftBalance::entry).toList());
        left.forEach(events::fire);
    }

    private static Optional<BalanceLeft> left(AccountErased person, Map<Chart, Balance> balances) {
        return Optional.ofNullable(balances.get(Chart.CASH_WALLET))
                .map(Balance::posted)
                .filter(cash -> cash.isPositive())
                .map(cash -> new BalanceLeft(
                        person.account(), person.venue(), cash, person.balance() == BalanceWish.FORFEIT));
    }

    private static Entry entry(BalanceLeft left) {
        var owner = left.account().value();
        var legs = List.of(
                Leg.debit(Chart.CASH_WALLET, owner, left.amount()),
                left.isForfeit()
                        ? Leg.credit(Chart.BREAKAGE, null, left.amount())
                        : Leg.credit(Chart.UNCLAIMED, owner, left.amount()));
        return new Entry(Ids.next(), left.venue(), left.isForfeit() ? FORFEIT : UNCLAIMED, null, null, legs);
    }
}
