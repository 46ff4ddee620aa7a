package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlayReceiptTest {

    private static String derivation(String from, String until, long seconds) {
        var line = new Bill.Line(
                Bill.Kind.TIME,
                "Night",
                new UUID(0, 1),
                Instant.parse(from),
                Instant.parse(until),
                seconds,
                200,
                10_000,
                List.of(),
                null,
                null,
                190_000,
                false,
                "1/1",
                "400/1",
                Money.of("4.00", "EUR"),
                Money.zero("EUR"));
        return PlayReceipt.derivation(line, new PlayReceipt.Words(ZoneId.of("Europe/Berlin"), Map.of()));
    }

    @Test
    @DisplayName("T4: a receipt prints the offset, so that a repeated hour is told apart")
    void a_repeated_hour_is_told_apart() {
        assertThat(derivation("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z", 7_200))
                .isEqualTo("02:00:00+02:00–03:00:00+01:00: 7 200 s × 2.00 EUR/h = 4.00 EUR");
    }

    @Test
    void seconds_added_by_the_unit_are_shown() {
        assertThat(derivation("2026-03-02T10:00:00Z", "2026-03-02T10:29:50Z", 1_800))
                .contains("1 790 → 1 800 s × 2.00 EUR/h");
    }
}
