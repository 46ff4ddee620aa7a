package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.RefundView;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletTerms;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.BeforeEach;

/** A counter at which points come and go. A thing costs one euro. */
abstract class LoyaltyTest extends CounterTest {

    final ProgrammeService programmes = the(ProgrammeService.class);
    final EnrolmentService enrolments = the(EnrolmentService.class);
    final PointsService points = the(PointsService.class);
    final RefundService refunds = the(RefundService.class);
    final ProductView thing = aThing();

    private ProductView aThing() {
        var product = aProduct("Thing", "1.00", 190_000);
        inStock(product, 5_000, "0.40", null);
        return product;
    }

    /** One person gives back as much as they like. */
    @BeforeEach
    void allow() {
        as(manager, () -> {
            var rules = the(WalletRulesService.class);
            var terms = rules.terms(venue);
            rules.setTerms(
                    venue,
                    new WalletTerms(
                            terms.smallestTopUp(),
                            terms.largestBalance(),
                            terms.largestTransfer(),
                            terms.largestTransferDay(),
                            terms.offerHours(),
                            euro("9000.00"),
                            terms.version()));
        });
    }

    AccountId anEnrolledMember() {
        var member = aMember(venue);
        as(cashier, () -> enrolments.enrol(member));
        return member;
    }

    /** One that was given so many points. */
    AccountId aMemberWithPoints(long given) {
        var member = anEnrolledMember();
        award(member, given);
        return member;
    }

    PointsView award(AccountId member, long given) {
        return as(manager, () -> points.award(member, given, "Thank you", aCommand()));
    }

    SaleView buy(AccountId member, ShiftView shift, int things) {
        return sell(member, shift, List.of(line(thing, things)), cash(things + ".00"));
    }

    static NewSale.Payment byPoints(String amount) {
        return new NewSale.Payment(NewSale.Tender.LOYALTY_POINTS, euro(amount));
    }

    RefundView giveBack(SaleView sale, ShiftView shift, int things) {
        var line = new NewRefund.Line(0, things, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(sale.id(), shift.id(), List.of(line), "wrong", null, null, null);
        return as(cashier, () -> refunds.refund(wanted, aCommand()));
    }

    PointsView view(AccountId member) {
        return as(cashier, () -> points.view(member));
    }

    long pointsOf(AccountId member) {
        return view(member).points();
    }

    Money pointsIn(Chart chart) {
        return ledger.sum(venue, chart, Optional.empty(), "PTS");
    }

    /** The rules as they are, but for one thing. */
    static Programme with(Programme programme, boolean open, int minimum, List<Tier> tiers) {
        return new Programme(
                open,
                programme.earnBps(),
                programme.bonusFrom(),
                programme.bonusBps(),
                minimum,
                programme.hundredPoints(),
                programme.daysValid(),
                tiers,
                programme.version());
    }

    Programme current() {
        return as(manager, () -> programmes.programme(venue));
    }

    void close() {
        as(
                manager,
                () -> programmes.set(
                        venue, with(current(), false, 100, current().tiers())));
    }

    /** What remains of the lots is what the books hold, for everybody; and both books balance. */
    void assertThatPointsAddUp() {
        assertThat(sql("""
                select a.owner from ledger_account a left join loyalty_lot l
                    on l.venue_id = a.venue_id and l.account_id = a.owner
                where a.chart = 9200 and a.venue_id = ?
                group by a.id, a.owner, a.posted having a.posted <> coalesce(sum(l.remaining), 0)""", venue)).isEmpty();
        assertThat(sql("""
                select a.currency from ledger_account a join posting p on p.account_id = a.id where a.venue_id = ?
                group by a.currency having sum(p.debit) <> sum(p.credit)""", venue)).isEmpty();
    }

    /** Somebody who works here and is marked as linked to the member. */
    void link(AccountId member, AccountId operator) {
        change(
                "insert into wallet_link (account_id, other_id, marked_at, marked_by, reason) values (?, ?, ?, ?, 'family')",
                member,
                operator,
                clock().instant(),
                manager.person());
    }
}
