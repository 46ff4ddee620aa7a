package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What lies on wallets: 3100 / 2100 and 2110. */
@ApplicationScoped
class BalanceLines {

    static final String TYPE = "opening-balance";

    private static final String REVERSAL = "reversal";

    private static final int MOST_DAYS = 3_650;
    private static final int USUAL_DAYS = 365;
    private static final int PAGE = 100;

    @Inject
    MemberService members;

    @Inject
    AccountService accounts;

    @Inject
    WalletService wallets;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    WalletRulesService rules;

    Brought book(VenueId venue, ImportLine line, String currency) {
        var said = line.needed("member");
        var account = members.withNumber(venue, said)
                .or(() -> ofAddress(venue, said))
                .orElseThrow(() -> new NotFound("member"));
        if (!wallets.servedBy(account, Permission.OPENING_IMPORT).equals(venue)) {
            throw new NotFound("member");
        }
        var value = value(line, currency);
        if (!value.isPositive()) {
            throw new InvalidInput("cash", "opening.nothing");
        }
        return new Brought(account.value(), onto(account, venue, line, currency), said, value);
    }

    private Optional<AccountId> ofAddress(VenueId venue, String said) {
        return accounts.find(said)
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.homeVenue().equals(venue))
                .map(AccountView::id);
    }

    static Money value(ImportLine line, String currency) {
        return line.money("cash", currency).plus(line.money("bonus", currency));
    }

    /** @return the entry, if the line names any money. An operator who is the owner or linked to them is refused (I16) */
    @Nullable
    UUID onto(AccountId account, VenueId venue, ImportLine line, String currency) {
        var cash = line.money("cash", currency);
        var bonus = line.money("bonus", currency);
        var days = line.number("bonus_days", USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("bonus_days", "opening.days", MOST_DAYS);
        }
        var all = cash.plus(bonus);
        if (!all.isPositive()) {
            return null;
        }
        wallets.servedBy(account, Permission.OPENING_IMPORT);
        var legs = new ArrayList<Leg>();
        legs.add(Leg.debit(Chart.OPENING_BALANCE, null, all));
        if (cash.isPositive()) {
            legs.add(wallets.receiving(account, cash));
        }
        if (bonus.isPositive()) {
            wallets.awaitTurn(account);
            var onIt = ledger.balance(venue, Chart.CASH_WALLET, account.value(), currency)
                    .posted()
                    .plus(cash);
            legs.add(Leg.credit(Chart.BONUS_WALLET, account.value(), bonus)
                    .atMost(rules.terms(venue).largestBalance().minus(onIt)));
        }
        var entry = ledger.post(new Entry(Ids.next(), venue, TYPE, null, null, legs));
        if (bonus.isPositive()) {
            bonuses.grant(new NewGrant(account, venue, BonusSource.PROMOTION, entry, bonus, days));
        }
        return entry;
    }

    /** Refuses when anything has left the wallet since, or its bonus has been used or has ended. */
    void undo(int line, AccountId account, UUID entry, String reason) {
        mustBeUntouched(line, account, entry);
        for (var grant : bonuses.lockedBySource(entry)) {
            if (!grant.remaining().equals(grant.amount())) {
                throw new ImportUsed(line);
            }
            bonuses.clawBack(grant.id(), grant.remaining());
        }
        // What was paid in later is not what was imported: an amount that fits again is no proof.
        try {
            ledger.reverse(entry, reason, Ids.next(), null);
        } catch (InsufficientFunds e) {
            throw new ImportUsed(line);
        }
    }

    /** What has left the wallet since is a use of it, except what was taken back of what came onto it since. */
    private void mustBeUntouched(int line, AccountId account, UUID entry) {
        var venue = wallets.movedBy(account, Permission.OPENING_IMPORT);
        var currency = venues.get(venue).currency();
        var takenBack = new ArrayList<Money>();
        var isReached = false;
        var page = new PageRequest(PAGE, null);
        while (page != null && !isReached) {
            var slice = ledger.statement(venue, Chart.CASH_WALLET, account.value(), currency, page);
            isReached =
                    slice.items().stream().anyMatch(posted -> posted.entryId().equals(entry));
            slice.items().stream()
                    .takeWhile(posted -> !posted.entryId().equals(entry))
                    .forEach(posted -> passed(line, posted, takenBack));
            page = slice.next() == null ? null : new PageRequest(PAGE, slice.next());
        }
        if (!takenBack.isEmpty()) {
            throw new ImportUsed(line);
        }
    }

    /** @param takenBack what was reversed later; of what came in it takes one away */
    private static void passed(int line, StatementLine posted, List<Money> takenBack) {
        if (!posted.amount().isNegative()) {
            takenBack.remove(posted.amount());
        } else if (posted.type().equals(REVERSAL)) {
            takenBack.add(posted.amount().negated());
        } else {
            throw new ImportUsed(line);
        }
    }
}
