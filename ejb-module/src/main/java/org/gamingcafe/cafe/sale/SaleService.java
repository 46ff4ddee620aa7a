package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.Taken;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Sales at the counter. */
@Stateless
@RolesAllowed(Permission.SALE_SELL)
public class SaleService {

    @Inject
    Sales sales;

    @Inject
    TillService tills;

    @Inject
    ReceiptService receipts;

    @Inject
    InventoryService inventory;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    AccountService accounts;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Takes the goods from stock, the money from drawer and wallet, books both, issues the receipt. Cash may exceed the
     * total (change is given); anything else that does not add up is refused with {@code sale.payments-mismatch}.
     */
    public SaleView sell(NewSale sale, Command command) {
        return idempotency.once(command, SaleView.class, act -> sell(sale, act));
    }

    private SaleView sell(NewSale sale, UUID act) {
        var shift = tills.taking(sale.shift());
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, shift.venue(), "shift");
        var currency = shift.openingFloat().currency();
        Demand.check(sale, currency);
        mustBeAMember(sale.account(), shift.venue());

        var id = Ids.next();
        var taken = inventory.take(shift.venue(), Demand.pieces(sale), id);
        var products = taken.stream().map(Taken::product).collect(Collectors.toMap(p -> p.id(), p -> p));
        var checkout = Checkout.of(sale, products, currency);
        var cost = taken.stream().map(Taken::cost).reduce(Money.zero(currency), Money::plus);
        var legs = checkout.legs(shift.tillId(), fromWallet(sale.account(), checkout.fromWallet()), cost);
        if (!legs.isEmpty()) {
            ledger.post(new Entry(act, shift.venue(), "sale", shift.id(), null, legs).from(id));
        }

        var number = receipts.issue(receipt(id, sale, shift, checkout));
        var paper = new Sale.Paper(id, number, clock.instant());
        var made = sales.add(new Sale(paper, sale, shift, checkout));
        events.fire(new SaleMade(id, shift.venue(), sale.account(), shift.id(), checkout.total(), number));
        return made.view();
    }

    private void mustBeAMember(@Nullable AccountId account, VenueId venue) {
        if (account == null) {
            return;
        }
        var member = accounts.all(List.of(account)).stream()
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.homeVenue().equals(venue))
                .findFirst()
                .orElseThrow(() -> new NotFound("account"));
        if (member.status() == AccountView.Status.DEACTIVATED) {
            throw new MemberNotActive();
        }
    }

    private List<Leg> fromWallet(@Nullable AccountId account, Money amount) {
        if (account == null || amount.isZero()) {
            return List.of();
        }
        wallets.servedBy(account, Permission.SALE_SELL);
        return wallets.spending(account, amount);
    }

    private static ReceiptDraft receipt(UUID id, NewSale sale, ShiftView shift, Checkout checkout) {
        var paid = sale.payments().stream()
                .map(payment -> new ReceiptDraft.Paid(payment.tender().name(), payment.amount()))
                .toList();
        return new ReceiptDraft(
                shift.venue(),
                shift.tillId(),
                sale.account(),
                ReceiptDraft.Kind.SALE,
                id,
                checkout.total(),
                checkout.receiptLines(),
                paid,
                checkout.change());
    }

    /** With {@code sale:read} in its venue; else {@code sale.not-found}. */
    @RolesAllowed(Permission.SALE_READ)
    public SaleView get(UUID sale) {
        var caller = Call.current().caller();
        return sales.find(sale)
                .filter(found -> caller.may(Permission.SALE_READ, found.venue()))
                .map(Sale::view)
                .orElseThrow(() -> new NotFound("sale"));
    }
}
