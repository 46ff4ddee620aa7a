package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R07: what was sold and given back, in lists: by shift, cashier, member and time, page by page")
class SaleListTest extends CounterTest {

    private final SaleListService lists = the(SaleListService.class);
    private final Caller colleague = staff(venue, Role.CASHIER);
    private UUID shift;
    private SaleView first;
    private SaleView second;
    private SaleView third;

    @BeforeEach
    void anEvening() {
        ProductView cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.80", null);
        var own = openShift("50.00");
        shift = own.id();
        first = sell(null, own, List.of(line(cola, 2)), cash("5.00"));
        clock().advance(Duration.ofMinutes(10));
        second = sell(memberWith("10.00"), own, List.of(line(cola, 1)), wallet("1.00"), cash("1.50"));
        clock().advance(Duration.ofMinutes(10));
        var theirs = as(colleague, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));
        third = as(
                colleague,
                () -> sales.sell(
                        new NewSale(null, theirs.id(), List.of(line(cola, 1)), List.of(cash("2.50"))), aCommand()));
    }

    private List<UUID> found(SaleSearch search) {
        return as(manager, () -> lists.sales(venue, search, PageRequest.FIRST)).items().stream()
                .map(SaleSummary::id)
                .toList();
    }

    @Test
    void each_filter_narrows_and_the_last_one_made_comes_first() {
        var member = second.accountId();
        assertThat(found(SaleSearch.ALL)).containsExactly(third.id(), second.id(), first.id());
        assertThat(found(new SaleSearch(shift, null, null, null, null))).containsExactly(second.id(), first.id());
        assertThat(found(new SaleSearch(null, colleague.person(), null, null, null)))
                .containsExactly(third.id());
        assertThat(found(new SaleSearch(null, null, member, null, null))).containsExactly(second.id());
        assertThat(found(new SaleSearch(null, null, null, second.soldAt(), third.soldAt())))
                .as("from is in it, until is not")
                .containsExactly(second.id());
        assertThat(found(new SaleSearch(shift, colleague.person(), null, null, null)))
                .isEmpty();
    }

    @Test
    void a_row_says_how_it_was_paid_and_what_went_back() {
        var part = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(first.id(), shift, List.of(part), "Wrong one", null, null, null);
        var made = as(cashier, () -> the(RefundService.class).refund(wanted, aCommand()));

        var rows = as(manager, () -> lists.sales(venue, SaleSearch.ALL, PageRequest.FIRST))
                .items();
        var back = as(manager, () -> lists.refunds(venue, SaleSearch.ALL, PageRequest.FIRST))
                .items();

        assertThat(rows.get(1))
                .isEqualTo(new SaleSummary(
                        second.id(),
                        second.receiptNumber(),
                        shift,
                        cashier.person(),
                        second.accountId(),
                        null,
                        second.soldAt(),
                        euro("2.50"),
                        euro("0.00"),
                        euro("0.00"),
                        List.of(NewSale.Tender.CASH, NewSale.Tender.WALLET)));
        assertThat(rows.get(2).refunded()).isEqualTo(euro("2.50"));
        assertThat(back)
                .containsExactly(new RefundSummary(
                        made.id(),
                        first.id(),
                        made.receiptNumber(),
                        shift,
                        cashier.person(),
                        null,
                        made.refundedAt(),
                        euro("2.50"),
                        "Wrong one",
                        List.of(NewSale.Tender.CASH)));
        var theirs = new SaleSearch(null, colleague.person(), null, null, null);
        assertThat(as(manager, () -> lists.refunds(venue, theirs, PageRequest.FIRST))
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("Who still counts the drawer does not find the own shift in the lists; once it is closed they do")
    void a_cashier_does_not_find_the_own_shift_before_it_is_closed() {
        var part = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(first.id(), shift, List.of(part), "Wrong one", null, null, null);
        var made = as(cashier, () -> the(RefundService.class).refund(wanted, aCommand()));
        var own = new SaleSearch(shift, null, null, null, null);

        assertThat(ofCashier(SaleSearch.ALL)).containsExactly(third.id());
        assertThat(ofCashier(own)).isEmpty();
        assertThat(refundsOf(cashier)).isEmpty();
        assertThat(refundsOf(colleague)).containsExactly(made.id());
        assertThat(found(own)).as("a manager finds it").containsExactly(second.id(), first.id());

        close(shift, "54.00");

        assertThat(ofCashier(own)).containsExactly(second.id(), first.id());
        assertThat(refundsOf(cashier)).containsExactly(made.id());
    }

    private List<UUID> ofCashier(SaleSearch search) {
        return as(cashier, () -> lists.sales(venue, search, PageRequest.FIRST)).items().stream()
                .map(SaleSummary::id)
                .toList();
    }

    private List<UUID> refundsOf(Caller reader) {
        return as(reader, () -> lists.refunds(venue, SaleSearch.ALL, PageRequest.FIRST)).items().stream()
                .map(RefundSummary::id)
                .toList();
    }

    @Test
    void page_by_page_nothing_is_left_out_and_nothing_comes_twice() {
        var seen = new ArrayList<UUID>();
        var page = PageRequest.first(1);
        while (page != null) {
            var asked = page;
            var slice = as(manager, () -> lists.sales(venue, SaleSearch.ALL, asked));
            slice.items().forEach(sale -> seen.add(sale.id()));
            page = slice.next() == null ? null : new PageRequest(1, slice.next());
        }

        assertThat(seen).containsExactly(third.id(), second.id(), first.id());
        assertThatThrownBy(() -> as(manager, () -> lists.sales(venue, SaleSearch.ALL, new PageRequest(5, "x"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("Slips that are too many for a report stand in its last row, so that refunds do not fall off unseen")
    void slips_that_are_too_many_stand_in_the_last_row() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.80", null);
        for (var slip : List.of("0001", "0002")) {
            var byCard = new NewSale.Payment(NewSale.Tender.CARD, euro("5.00"), slip);
            var lines = List.of(line(cola, 2));
            first = as(cashier, () -> sales.sell(new NewSale(null, shift, lines, List.of(byCard)), aCommand()));
        }
        var part = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(first.id(), shift, List.of(part), "Wrong one", null, "R-8", null);
        as(cashier, () -> the(RefundService.class).refund(wanted, aCommand()));
        var figures = the(ShiftFigures.class);

        assertThat(figures.slips(shift, "EUR", 3))
                .containsExactly(slip("0001", "5.00"), slip("0002", "5.00"), slip("R-8", "-2.50"));
        assertThat(figures.slips(shift, "EUR", 1)).containsExactly(slip("0001", "5.00"), slip("(+ 2)", "2.50"));
    }

    private static ShiftSales.Slip slip(String number, String amount) {
        return new ShiftSales.Slip(number, euro(amount));
    }

    @Test
    void another_venue_is_absent_and_members_see_no_lists() {
        var stranger = staff(aVenue(), Role.MANAGER);
        assertRefused(
                "venue.not-found", () -> as(stranger, () -> lists.sales(venue, SaleSearch.ALL, PageRequest.FIRST)));
        assertRefused(
                "venue.not-found", () -> as(stranger, () -> lists.refunds(venue, SaleSearch.ALL, PageRequest.FIRST)));
        var member = member(second.accountId(), venue);
        assertThatThrownBy(() -> as(member, () -> lists.sales(venue, SaleSearch.ALL, PageRequest.FIRST)))
                .isInstanceOf(EJBAccessException.class);
    }
}
