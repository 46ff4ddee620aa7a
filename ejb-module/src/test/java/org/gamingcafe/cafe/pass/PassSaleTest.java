package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.shift.ShiftReport;
import org.gamingcafe.cafe.shift.ShiftReportService;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is sold as a pass, by what terms, for what money. */
class PassSaleTest extends PassCounter {

    @Test
    @DisplayName("I15: a pass that is sold for cash is owed, not earned")
    void a_pass_is_sold_for_cash() {
        var product = onSale(SomePass.minutes(600, group, "25.00"));
        var member = aMember(venue);
        var shift = openShift("0.00");
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.CASH, shift.id());

        var sold = as(cashier, () -> passes.sell(sale, aCommand()));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("25.00"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("25.00"));
        assertThat(sum(Chart.PLAY_REVENUE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("0.00"));
        assertThat(sold.state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(sold.secondsLeft()).isEqualTo(36_000);
        assertThat(sold.until())
                .isEqualTo(clock().instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(java.time.ZoneId.of("Europe/Berlin"))
                        .plusDays(30)
                        .toInstant());
        var receipt = as(cashier, () -> receipts.get(sold.receiptNumber()));
        assertThat(receipt.total()).isEqualTo(euro("25.00"));
        assertThat(receipt.tax()).isEqualTo(euro("0.00"));
        assertThat(receipt.lines().getFirst().derivation()).contains("19 % = 3.99 EUR");
        assertThat(events(PassSold.class)).extracting(PassSold::tender).containsExactly("CASH");
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName(
            "R07: a pass that the wallet pays at the desk stands in the shift; receipt and report say how it was paid")
    void a_pass_from_the_wallet_stands_in_the_shift() {
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var member = memberWith("3.00");
        bonus(member, "4.00", 30);
        var shift = openShift("0.00");
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, shift.id());

        var sold = as(cashier, () -> passes.sell(sale, aCommand()));

        var receipt = as(cashier, () -> receipts.get(sold.receiptNumber()));
        assertThat(receipt.number()).contains("-K1-");
        assertThat(receipt.paid()).containsExactly(new ReceiptDraft.Paid("WALLET", euro("5.00")));
        var x = as(manager, () -> the(ShiftReportService.class).report(shift.id()));
        assertThat(x.tenders()).containsExactly(new ShiftReport.Tender("WALLET", euro("5.00"), euro("0.00")));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertThat(events(PassSold.class)).extracting(PassSold::tender).containsExactly("WALLET");
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I14: a sale that is repeated under its key sells one pass")
    void a_sale_is_repeated_under_its_key() {
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var member = memberWith("20.00");
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, null);
        var command = aCommand();

        var first = as(cashier, () -> passes.sell(sale, command));
        var again = as(cashier, () -> passes.sell(sale, command));

        assertThat(again).isEqualTo(first);
        assertThat(cashOf(member)).isEqualTo(euro("15.00"));
        assertThat(number("select count(*) from pass where account_id = ?", member))
                .isEqualTo(1);
    }

    @Test
    void members_buy_for_themselves_from_their_wallet() {
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var member = memberWith("7.00");

        var bought = as(member(member, venue), () -> passes.buy(product.id(), aCommand()));

        assertThat(cashOf(member)).isEqualTo(euro("2.00"));
        assertThat(as(member(member, venue), () -> passes.of(member, PageRequest.FIRST))
                        .items())
                .containsExactly(bought);
        assertRefused(
                "wallet.insufficient-funds",
                () -> as(member(member, venue), () -> passes.buy(product.id(), aCommand())));
        assertThat(number("select count(*) from pass where account_id = ?", member))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("I16: nobody sells a pass to themselves or to somebody they are linked to")
    void nobody_sells_to_themselves() {
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var member = memberWith("20.00");
        change("update account set phone = '+4915112345678' where id in (?, ?)", member, cashier.person());
        var asOneself =
                new Caller(Caller.Kind.STAFF, member, cashier.permissions(), UUID.randomUUID(), clock().instant());
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, null);

        assertRefused("wallet.linked", () -> as(cashier, () -> passes.sell(sale, aCommand())));
        assertRefused("wallet.own", () -> as(asOneself, () -> passes.sell(sale, aCommand())));

        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
    }

    @Test
    void a_pass_keeps_the_terms_with_which_it_was_sold() {
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var member = memberWith("20.00");
        var sold = sold(product, member);

        var dearer = SomePass.minutes(30, group, "9.00").named("Half").terms();
        var changed = as(manager, () -> products.change(product.id(), dearer, false, 1));

        assertThat(changed.edition()).isEqualTo(2);
        assertThat(now(sold).terms()).isEqualTo(product.terms());
        assertRefused("pass-product.not-on-sale", () -> sold(product, member));
        assertThatThrownBy(() -> as(manager, () -> products.change(product.id(), dearer, true, 1)))
                .isInstanceOf(StaleEdit.class);
        assertThat(events(PassProductChanged.class)).hasSize(2);
    }

    @Test
    void who_may_not_edit_sees_what_is_on_sale() {
        var shown = onSale(SomePass.minutes(60, group, "5.00"));
        var hidden = as(
                manager,
                () -> products.add(venue, SomePass.daily(60, group, "5.00").terms(), false));
        var member = member(aMember(venue), venue);
        var stranger = member(aMember(aVenue()), aVenue());

        assertThat(as(manager, () -> products.list(venue, PageRequest.FIRST)).items())
                .containsExactly(hidden, shown);
        assertThat(as(member, () -> products.list(venue, PageRequest.FIRST)).items())
                .containsExactly(shown);
        assertThatThrownBy(() -> as(member, () -> products.get(hidden.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> products.get(shown.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> products.list(venue, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A pass of another venue is refused clearly, and absent to who has no business there")
    void a_pass_of_another_venue() {
        var elsewhere = aVenue();
        var member = memberWith("20.00");
        var stranger = memberWith("20.00");
        var product = onSale(SomePass.minutes(60, group, "5.00"));
        var sold = sold(product, member);
        var both = caller(Caller.Kind.STAFF, aPerson(venue, "STAFF"), venue, Set.of());
        var guest = aMember(elsewhere);
        var worksInBoth = new Caller(
                Caller.Kind.STAFF,
                both.person(),
                Map.of(venue, Set.of("sale:sell"), elsewhere, Set.of("sale:sell")),
                UUID.randomUUID(),
                clock().instant());
        var sale = new NewPassSale(product.id(), guest, NewPassSale.Tender.WALLET, null);
        var manager = staff(elsewhere, org.gamingcafe.identity.role.Role.MANAGER);

        assertRefused("pass.elsewhere", () -> as(worksInBoth, () -> passes.sell(sale, aCommand())));
        assertRefused(
                "pass-product.not-found",
                () -> as(member(guest, elsewhere), () -> passes.buy(product.id(), aCommand())));
        assertRefused("pass.not-found", () -> as(manager, () -> passes.get(sold.id())));
        assertRefused("pass.not-found", () -> as(member(stranger, venue), () -> passes.get(sold.id())));
        assertRefused("member.not-found", () -> as(manager, () -> passes.of(member, PageRequest.FIRST)));
        assertRefused(
                "station-group.not-found",
                () -> as(
                        manager,
                        () -> products.add(
                                elsewhere, SomePass.minutes(60, group, "5.00").terms(), true)));
    }

    @Test
    void what_fits_nowhere_is_refused() {
        var good = SomePass.minutes(60, group, "5.00");

        assertThatThrownBy(() -> SomePass.minutes(0, group, "5.00")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> SomePass.minutes(60, group, "0.00")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> SomePass.subscription(Entitlement.Kind.WINDOW, 0, group, "5.00"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> SomePass.subscription(Entitlement.Kind.DAILY, 60, group, "5.00")
                        .until(clock().instant()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> good.valid(new PassValidity(PassValidity.Begin.FIRST_USE, null, null, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> good.named(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewPassSale(UUID.randomUUID(), aMember(venue), NewPassSale.Tender.CASH, null))
                .isInstanceOf(InvalidInput.class);
        assertRefused(
                "pass-product.not-on-sale",
                () -> sold(good.until(clock().instant().minus(Duration.ofDays(1))), memberWith("9.00")));
    }
}
