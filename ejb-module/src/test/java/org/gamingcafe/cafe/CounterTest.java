package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.NewProduct;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.cafe.shift.Pile;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.cafe.wallet.WalletReceipt;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue of its own for every test, with a till, a cashier, and what a test about money needs to say. */
public abstract class CounterTest extends RoomTest {

    protected final LedgerService ledger = the(LedgerService.class);
    protected final TillService tills = the(TillService.class);
    protected final ReceiptService receipts = the(ReceiptService.class);
    protected final WalletService wallets = the(WalletService.class);
    protected final InventoryService inventory = the(InventoryService.class);
    protected final SaleService sales = the(SaleService.class);
    protected final ShiftCountService counts = the(ShiftCountService.class);

    protected final VenueId venue = aVenue();
    protected final Caller cashier = staff(venue, Role.CASHIER);
    protected final Caller manager = staff(venue, Role.MANAGER);
    protected final TillView till = aTill("K1");

    protected static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    protected static Command aCommand() {
        return Command.of("test", Ids.next().toString());
    }

    protected TillView aTill(String code) {
        return as(house(), () -> tills.add(venue, code, "Till " + code, false));
    }

    protected ShiftView openShift(String openingFloat) {
        return as(cashier, () -> tills.open(till.id(), euro(openingFloat), aCommand()));
    }

    /** So much cash in as few coins and notes as it takes. */
    protected List<Pile> piles(String amount) {
        var piles = new ArrayList<Pile>();
        var rest = euro(amount).minor();
        for (var coin : as(cashier, () -> counts.denominations(venue))) {
            if (rest >= coin.minor()) {
                piles.add(new Pile(coin, rest / coin.minor()));
                rest %= coin.minor();
            }
        }
        return List.copyOf(piles);
    }

    /** Counts so much in the drawer of the cashier's shift and hands it in. */
    protected ShiftView close(UUID shift, String counted) {
        return as(cashier, () -> counts.count(shift, piles(counted), false, aCommand()));
    }

    protected AccountId memberWith(String amount) {
        var member = aMember(venue);
        as(house(), () -> wallets.grant(member, euro(amount)));
        return member;
    }

    /** With a member number, as the desk has entered them. */
    protected AccountId anEnteredMember(String amount) {
        var name = "Member " + Ids.next();
        var member = as(
                        cashier,
                        () -> the(MemberService.class)
                                .enter(new NewMember(venue, name, null, null, null, null, "en", null)))
                .accountId();
        if (!amount.equals("0.00")) {
            as(house(), () -> wallets.grant(member, euro(amount)));
        }
        return member;
    }

    /** Onto the books and into the grants, as a promotion would. */
    protected void bonus(AccountId member, String amount, int daysValid) {
        inTransaction(() -> {
            var entry = ledger.post(new Entry(
                    anId(),
                    venue,
                    "bonus",
                    null,
                    null,
                    List.of(
                            Leg.debit(Chart.PROMOTION, null, euro(amount)),
                            Leg.credit(Chart.BONUS_WALLET, member.value(), euro(amount)))));
            the(BonusService.class)
                    .grant(new NewGrant(member, venue, BonusSource.PROMOTION, entry, euro(amount), daysValid));
        });
    }

    protected Money bonusOf(AccountId member) {
        return as(house(), () -> wallets.view(member)).bonus();
    }

    /** What the open grants of the venue add up to and what the books hold as bonus. */
    protected void assertThatGrantsAddUp() {
        assertThat(number("select coalesce(sum(remaining), 0) from bonus_grant where venue_id = ?", venue))
                .isEqualTo(sum(Chart.BONUS_WALLET).minor());
    }

    protected Money cashOf(AccountId member) {
        return as(house(), () -> wallets.view(member)).cash();
    }

    protected ProductView aProduct(String name, String price, int taxPpm) {
        return as(
                house(),
                () -> inventory.add(
                        new NewProduct(venue, name, "Drinks", Ids.next().toString(), euro(price), taxPpm, 3)));
    }

    protected void inStock(ProductView product, int quantity, String unitCost, String expiresOn) {
        var date = expiresOn == null ? null : LocalDate.parse(expiresOn);
        as(house(), () -> inventory.receive(product.id(), quantity, euro(unitCost), date));
    }

    protected static NewSale.Line line(ProductView product, int quantity) {
        return new NewSale.Line(product.id(), quantity);
    }

    protected static NewSale.Payment cash(String amount) {
        return new NewSale.Payment(NewSale.Tender.CASH, euro(amount));
    }

    protected static NewSale.Payment wallet(String amount) {
        return new NewSale.Payment(NewSale.Tender.WALLET, euro(amount));
    }

    protected SaleView sell(AccountId member, ShiftView shift, List<NewSale.Line> lines, NewSale.Payment... payments) {
        return as(cashier, () -> sales.sell(new NewSale(member, shift.id(), lines, List.of(payments)), aCommand()));
    }

    protected Money sum(Chart chart) {
        return ledger.sum(venue, chart, Optional.empty(), "EUR");
    }

    /** Debit minus credit over the whole book of the venue. */
    protected long imbalance() {
        return number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p
                join ledger_account a on a.id = p.account_id where a.venue_id = ?""", venue);
    }

    protected static long number(String query, Object... arguments) {
        return ((Number) one(query, arguments)).longValue();
    }

    /** How many rows of the table and entries of its indexes the act reads, what is asked at commit included. */
    protected static long read(String table, Runnable act) {
        return inTransaction(() -> {
            act.run();
            var em = the(EntityManager.class);
            em.createNativeQuery("set constraints all immediate").executeUpdate();
            return ((Number) em.createNativeQuery("""
                            select coalesce(sum(pg_stat_get_xact_tuples_returned(c.oid)), 0) from pg_class c
                            where c.relname = :table or c.oid in (select i.indexrelid from pg_index i
                                join pg_class t on t.oid = i.indrelid where t.relname = :table)""")
                            .setParameter("table", table)
                            .getSingleResult())
                    .longValue();
        });
    }

    protected static UUID anId() {
        return Ids.next();
    }

    protected WalletReceipt topUp(AccountId member, Money amount, UUID shift) {
        return as(cashier, () -> wallets.topUp(member, amount, shift, aCommand()));
    }

    protected WalletReceipt debit(AccountId member, Money amount, String reason) {
        return as(cashier, () -> wallets.debit(member, amount, reason, aCommand()));
    }

    protected static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
