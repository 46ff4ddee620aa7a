package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the start at the desk to wallet, books and receipt; that the prices are right by themselves is shown without a database. */
@DisplayName("Cases of billing, to the end")
class CasesRoomTest extends PlayRoom {

    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private ExplainedReceipt explained(PlayView play) {
        return as(cashier, () -> the(ExplanationService.class).explain(play.receiptNumber()));
    }

    private void price(List<TariffView.RuleView> rules, Terms terms) {
        var tariff = new TariffView(
                UUID.randomUUID(), venue, "Prices", "EUR", "Europe/Berlin", 190_000, 60, 0, 1, rules, terms);
        as(house(), () -> tariffs.activate(tariff));
    }

    private TariffView.RuleView rule(String from, String until, long minorPerHour) {
        return new TariffView.RuleView(
                group, from + "–" + until, WEEK, LocalTime.parse(from), LocalTime.parse(until), minorPerHour);
    }

    /** Six an hour until three at night, half of it afterwards. */
    private void cheaperAfterThree() {
        price(List.of(rule("00:00", "03:00", 600), rule("03:00", "00:00", 300)), Terms.NONE);
    }

    private PlayView plays(AccountId member, String from, Duration time) {
        clock().set(Instant.parse(from));
        var session = startForLong(aStation().id(), member);
        pass(time);
        return end(session);
    }

    private ReceiptView isPaid(PlayView session, AccountId member, String total, String left) {
        assertThat(session.total()).isEqualTo(euro(total));
        assertThat(wallet(member).cash()).isEqualTo(euro(left));
        assertThat(explained(session).isExplained()).isTrue();
        mustBeSound(session);
        return explained(session).receipt();
    }

    private static String words(ReceiptView receipt) {
        return receipt.lines().toString();
    }

    @Test
    @DisplayName(
            "T3: in the night on which the clock goes forward an hour is paid as an hour, and its prices change with the jump")
    void spring() {
        cheaperAfterThree();
        var member = aMemberWith("20.00");

        var session = plays(member, "2026-03-29T00:30:00Z", Duration.ofHours(1));

        var receipt = isPaid(session, member, "4.50", "15.50");
        assertThat(session.billableSeconds()).isEqualTo(3_600);
        assertThat(words(receipt)).contains("01:30:00+01:00–03:00:00+02:00", "03:00:00+02:00–03:30:00+02:00");
    }

    @Test
    @DisplayName("T4: in the night on which the clock goes back both hours are paid, and the receipt tells them apart")
    void autumn() {
        cheaperAfterThree();
        var member = aMemberWith("20.00");

        var session = plays(member, "2026-10-25T00:30:00Z", Duration.ofHours(2));

        var receipt = isPaid(session, member, "10.50", "9.50");
        assertThat(session.billableSeconds()).isEqualTo(7_200);
        assertThat(words(receipt)).contains("02:30:00+02:00–03:00:00+01:00");
    }

    @Test
    @DisplayName(
            "T31: a session across the cut-over and a change of the tax rate has a line for each and both rates in the books")
    void across_the_cut_over() {
        var terms = new Terms(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Terms.TaxChange(LocalDate.parse("2026-03-03"), 70_000)),
                false,
                0,
                0,
                null,
                LocalTime.parse("06:00"),
                null,
                Terms.Rounding.HALF_UP);
        price(List.of(rule("00:00", "00:00", 300)), terms);
        var member = aMemberWith("30.00");

        var session = plays(member, "2026-03-02T22:00:00Z", Duration.ofHours(8));

        var receipt = isPaid(session, member, "24.00", "6.00");
        assertThat(receipt.tax()).as("3.00 × 19/119 + 21.00 × 7/107").isEqualTo(euro("1.85"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("1.85"));
        assertThat(receipt.lines())
                .as("until midnight, until the cut-over, after it")
                .hasSize(3);
    }

    private Money sum(Chart chart) {
        return the(LedgerService.class).sum(venue, chart, Optional.empty(), "EUR");
    }

    @Test
    @DisplayName("T33: happy hour −20 % and tier −10 % are paid as 72 %")
    void happy_hour_for_a_good_customer() {
        var discounts = List.of(
                new Terms.Discount(
                        Terms.DiscountKind.TIER, "Gold", 1_000, "GOLD", Set.of(), Set.of(), MIDNIGHT, MIDNIGHT),
                new Terms.Discount(
                        Terms.DiscountKind.PROMOTION,
                        "Happy hour",
                        2_000,
                        null,
                        Set.of(),
                        Set.of(),
                        LocalTime.parse("11:00"),
                        LocalTime.parse("12:00")));
        price(
                List.of(rule("00:00", "00:00", 300)),
                new Terms(
                        List.of(),
                        List.of(),
                        discounts,
                        List.of(),
                        false,
                        0,
                        0,
                        null,
                        null,
                        null,
                        Terms.Rounding.HALF_UP));
        var member = aMemberWith("20.00");
        change("update member set tier = 'GOLD' where account_id = ?", member.value());

        var session = plays(member, "2026-03-02T10:00:00Z", Duration.ofHours(2));

        isPaid(session, member, "4.86", "15.14");
    }

    @ParameterizedTest
    @DisplayName("T27: a café whose currency has no decimals, or three, charges in its own units")
    @CsvSource({"JPY, 450, 1000, 53, 947", "KWD, 1.500, 9.000, 0.175, 8.825"})
    void another_currency(String currency, String perHour, String had, String total, String left) {
        var there = aVenue();
        change("update venue set currency = ? where id = ?", currency, there);
        var price = Money.of(perHour, currency).minor();
        var seat = as(house(), () -> opened(there, currency, price));
        var member = aMember(there);
        as(house(), () -> wallets.grant(member, Money.of(had, currency)));
        var desk = staff(there, Role.CASHIER);

        var begun = as(desk, () -> play.start(seat, member, PlayView.Mode.PREPAID, false, key()));
        pass(Duration.ofMinutes(7));
        var ended = as(desk, () -> play.end(begun.id(), key()));

        assertThat(ended.total()).isEqualTo(Money.of(total, currency));
        assertThat(as(desk, () -> wallets.view(member)).cash()).isEqualTo(Money.of(left, currency));
        assertThat(as(desk, () -> the(ExplanationService.class).explain(ended.receiptNumber()))
                        .isExplained())
                .isTrue();
    }

    private StationId opened(VenueId there, String currency, long perHour) {
        var seats = stations.addGroup(there, "PC", 1).id();
        the(TillService.class).add(there, "AUTO", "Automatic", true);
        var rules = List.of(new TariffView.RuleView(seats, "All", WEEK, MIDNIGHT, MIDNIGHT, perHour));
        tariffs.activate(new TariffView(
                UUID.randomUUID(), there, "Prices", currency, "Europe/Berlin", 190_000, 60, 0, 1, rules));
        return stations.add(there, seats, 1, "PC 1").id();
    }
}
