package org.gamingcafe.cafe.transfer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Money between members of one venue. Both confirm: the one by offering, the other by accepting. */
@Stateless
@RolesAllowed(Permission.SELF)
public class TransferService {

    @Inject
    Transfers transfers;

    @Inject
    WalletService wallets;

    @Inject
    WalletRulesService rules;

    @Inject
    MemberService members;

    @Inject
    PrivacyService privacy;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Offers one's own cash to another member of the venue; it is set aside until the offer ends. */
    public TransferView offer(NewTransfer offer, Command command) {
        return idempotency.once(command, TransferView.class, act -> offer(offer));
    }

    private TransferView offer(NewTransfer offer) {
        var venue = wallets.homeOfOwner(offer.from());
        wallets.awaitTurn(offer.from());
        var to = members.withNumber(venue, offer.toNumber())
                .filter(found -> found.equals(offer.from()) || privacy.allowsTransfers(found))
                .orElseThrow(() -> new NotFound("member"));
        if (to.equals(offer.from())) {
            throw new InvalidInput("to", "transfer.to-oneself");
        }
        var terms = rules.terms(venue);
        if (terms.largestTransfer().isLessThan(offer.amount())) {
            throw TransferAboveLimit.single(terms.largestTransfer());
        }
        var today = transfers.offeredToday(offer.from(), offer.amount().currency());
        if (terms.largestTransferDay().isLessThan(today.plus(offer.amount()))) {
            throw TransferAboveLimit.ofDay(terms.largestTransferDay());
        }
        var id = Ids.next();
        var hold = wallets.hold(offer.from(), offer.amount(), "transfer " + id);
        transfers.add(id, venue, to, offer, hold, Duration.ofHours(terms.offerHours()));
        var offered = transfers.find(id).orElseThrow(() -> new NotFound("transfer"));
        tell(offered, TransferView.State.OFFERED);
        return offered;
    }

    /** The receiver takes the money; it is one entry, from the one wallet onto the other. */
    public TransferView accept(AccountId receiver, UUID transfer, Command command) {
        return idempotency.once(command, TransferView.class, act -> accept(receiver, transfer, act));
    }

    private TransferView accept(AccountId receiver, UUID id, UUID act) {
        mustBeTheCaller(receiver);
        var asked = transfers.find(id).filter(found -> found.to().equals(receiver));
        var amount = asked.orElseThrow(() -> new NotFound("transfer")).amount();
        wallets.homeOfOwner(receiver);
        wallets.awaitTurn(receiver);
        var offer = open(id);
        var sender = offer.from().value();
        if (ledger.frozen(offer.venue(), Chart.CASH_WALLET, sender, amount.currency())
                .isPresent()) {
            throw TransferClosed.frozen();
        }
        var legs = List.of(Leg.debit(Chart.CASH_WALLET, sender, amount), wallets.receiving(receiver, amount));
        var entry = ledger.capture(offer.hold(), new Entry(act, offer.venue(), "transfer", null, null, legs));
        return ended(offer, TransferView.State.ACCEPTED, entry);
    }

    /** The receiver declines, or the sender withdraws: what was set aside is the sender's again. */
    public TransferView decline(AccountId member, UUID transfer, Command command) {
        return idempotency.once(command, TransferView.class, act -> {
            mustBeTheCaller(member);
            var mine = transfers
                    .find(transfer)
                    .filter(found -> found.to().equals(member) || found.from().equals(member))
                    .orElseThrow(() -> new NotFound("transfer"));
            var offer = open(mine.id());
            ledger.release(offer.hold());
            var isSender = offer.from().equals(member);
            return ended(offer, isSender ? TransferView.State.WITHDRAWN : TransferView.State.DECLINED, null);
        });
    }

    /** Whoever ends an offer is alone with it; one whose time is over is closed, whether the job has been there or not. */
    private TransferView open(UUID id) {
        return transfers
                .alone(id)
                .filter(offer -> offer.state() == TransferView.State.OFFERED)
                .filter(offer -> offer.expiresAt().isAfter(clock.instant()))
                .orElseThrow(TransferClosed::ended);
    }

    /** One's own transfers, sent and received, newest first. */
    public Slice<TransferView> mine(AccountId member, PageRequest page) {
        mustBeTheCaller(member);
        return Slice.of(transfers.of(member, page), page.size(), transfer -> Cursor.of(transfer.id()));
    }

    /** For the house's job: ends at most so many offers whose time is over. @return how many */
    @PermitAll
    public int expire(int most) {
        Call.current().caller().mustBeTheHouse();
        var due = transfers.due(most);
        for (var offer : due) {
            ledger.release(offer.hold());
            ended(offer, TransferView.State.EXPIRED, null);
        }
        return due.size();
    }

    private TransferView ended(TransferView offer, TransferView.State state, @Nullable UUID entry) {
        transfers.end(offer.id(), state, entry);
        tell(offer, state);
        return transfers.find(offer.id()).orElseThrow(() -> new NotFound("transfer"));
    }

    private static void mustBeTheCaller(AccountId member) {
        if (!Call.current().caller().is(member)) {
            throw new NotFound("wallet");
        }
    }

    private void tell(TransferView offer, TransferView.State state) {
        events.fire(new TransferChanged(offer.id(), offer.from(), offer.to(), offer.venue(), state, offer.amount()));
    }
}
