package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.loyalty.EnrolmentService;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second book: sealed, verified and summed up as the first one, and never mixed with it. */
class PointsInTheBooksRoomTest extends SealingTest {

    private final Caller boss = staff(venue, Role.ADMIN);
    private final ProductView cola = aProduct("Cola", "2.00", 190_000);

    private AccountId aMemberWhoPaidWithPoints() {
        inStock(cola, 10, "0.80", null);
        var member = aMember(venue);
        var shift = openShift("0.00");
        as(cashier, () -> the(EnrolmentService.class).enrol(member));
        as(boss, () -> the(PointsService.class).award(member, 500, "Thank you", aCommand()));
        var points = new NewSale.Payment(NewSale.Tender.LOYALTY_POINTS, euro("2.00"));
        sell(member, shift, List.of(line(cola, 1)), points);
        return member;
    }

    @Test
    @DisplayName(
            "I1, I4: the verification finds nothing wrong with points, and names an account of points that was altered")
    void points_are_verified_like_money() {
        var member = aMemberWhoPaidWithPoints();
        seal();
        assertThat(verify().findings()).isZero();

        byHand(
                "ledger_account",
                "update ledger_account set posted = posted + 1 where venue_id = ? and chart = 9200 and owner = ?",
                venue,
                member);

        assertThat(verify().findings()).isPositive();
    }

    @Test
    @DisplayName("I1: in the trial balance each book balances by itself")
    void each_book_balances_by_itself() {
        aMemberWhoPaidWithPoints();

        var lines = as(boss, () -> ledger.trialBalance(venue));

        for (var currency : List.of("EUR", "PTS")) {
            var own = lines.stream()
                    .filter(line -> line.currency().equals(currency))
                    .toList();
            assertThat(own).isNotEmpty();
            assertThat(own.stream().mapToLong(TrialLine::debit).sum())
                    .isEqualTo(own.stream().mapToLong(TrialLine::credit).sum());
            assertThat(own).allMatch(line -> line.account() >= 9_000 == currency.equals("PTS"));
        }
        assertThat(lines).anyMatch(line -> line.account() == 9_300 && line.debit() == 0 && line.credit() == 200);
    }
}
