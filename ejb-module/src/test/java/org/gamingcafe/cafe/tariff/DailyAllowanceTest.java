package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement.GroupUse;
import org.gamingcafe.cafe.tariff.Entitlement.Kind;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The allowance of a business day: it is there once, and is lost when that day ends, not at midnight. */
class DailyAllowanceTest {

    private static final UUID DAILY = new UUID(9, 1);
    private static final UUID MINUTES = new UUID(9, 2);
    private static final Instant LATER = berlin("2026-12-31T00:00:00");

    private static Entitlement pass(UUID id, Kind kind, long seconds, Instant until) {
        return new Entitlement(
                id,
                kind,
                Instant.EPOCH,
                until,
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                seconds,
                0,
                List.of(new GroupUse(PC, 100)));
    }

    private static Usage with(Usage usage, Entitlement... passes) {
        return new Usage(usage.segments(), List.of(), List.of(passes));
    }

    private static Bill bill(String cutOver, Usage usage) {
        return Billing.bill(
                inBerlin().rule("All", "00:00", "00:00", 600).cutOver(cutOver).tariff(), usage);
    }

    @Test
    @DisplayName("T14, T32: minutes that expire at two in the night come before an allowance that lasts until six")
    void minutes_that_expire_in_the_night_come_before_the_allowance() {
        var evening = played(berlin("2026-03-02T22:00:00"), berlin("2026-03-02T23:00:00"));
        var daily = pass(DAILY, Kind.DAILY, 7_200, LATER);
        var minutes = pass(MINUTES, Kind.MINUTES, 7_200, berlin("2026-03-03T02:00:00"));

        var bill = bill("06:00", with(evening, daily, minutes));

        assertThat(bill.passes()).containsExactly(new Bill.PassUse(MINUTES, 3_600, 3_600));
    }

    @Test
    @DisplayName("T14, T32: an allowance that ends at six comes before minutes that expire later")
    void an_allowance_that_ends_sooner_comes_first() {
        var evening = played(berlin("2026-03-02T22:00:00"), berlin("2026-03-02T23:00:00"));
        var daily = pass(DAILY, Kind.DAILY, 7_200, LATER);
        var minutes = pass(MINUTES, Kind.MINUTES, 7_200, berlin("2026-03-03T06:00:01"));

        var bill = bill("06:00", with(evening, daily, minutes));

        assertThat(bill.passes()).extracting(Bill.PassUse::pass).containsExactly(DAILY);
    }

    @Test
    @DisplayName("T4, T32, I13: where the clock is set back over the cut-over, no day's allowance is there twice")
    void no_allowance_is_there_twice_when_the_clock_is_set_back() {
        var night = played(berlin("2026-10-25T01:30:00"), berlin("2026-10-25T03:30:00"));

        var bill = bill("02:30", with(night, pass(DAILY, Kind.DAILY, 2_400, LATER)));

        assertThat(bill.passes())
                .containsExactly(new Bill.PassUse(
                        DAILY,
                        4_800,
                        4_800,
                        List.of(
                                new Bill.DayUse(LocalDate.parse("2026-10-24"), 2_400),
                                new Bill.DayUse(LocalDate.parse("2026-10-25"), 2_400))));
        assertThat(bill.total()).isEqualTo(Money.of("10.00", "EUR"));
    }
}
