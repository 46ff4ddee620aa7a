package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Prepaid play stops where the money stops, by itself, and never below zero. */
class MoneyRunsOutTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("T10, I3: play ends by itself at the instant at which the money ran out")
    void play_ends_by_itself_where_the_money_ran_out() {
        var station = demo.freshStation();
        var member = demo.freshMember();
        var tariff = Tariff.of(station);
        TheCafe.clock().forwardTo(LocalTime.of(10, 0), tariff.zone(), day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        UUID session;
        Instant start;
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 1_00);
            var started = desk.startPlay(station, member.id()).expect(201);
            session = started.id();
            start = started.instant("startedAt");
        }

        TheCafe.clock().forward(Duration.ofHours(3));
        var cashier = Api.signedIn(demo.cashier());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> cashier.get("play-sessions/" + session).at("state").equals("SETTLED"));

        var ended = cashier.get("play-sessions/" + session);
        var wallet = cashier.get("wallets/" + member.id()).expect(200);
        var rate = tariff.rateAt(start.atZone(tariff.zone()));
        assertThat(rate).as("3.00 an hour: 1.00 is enough for 20 minutes").isEqualTo(3_00);
        assertThat(ended.number("billableSeconds")).isEqualTo(20 * 60);
        assertThat(ended.instant("endedAt").getEpochSecond())
                .as("three minutes of grace cost nothing")
                .isEqualTo(start.getEpochSecond() + 23 * 60);
        assertThat(ended.cents("total")).isEqualTo(1_00);
        assertThat(wallet.cents("cash")).isZero();
        assertThat(wallet.cents("held")).isZero();
        assertThat(cashier.get("stations/" + station).at("state")).isEqualTo("LOCKED");
        Books.areInOrder();
    }
}
