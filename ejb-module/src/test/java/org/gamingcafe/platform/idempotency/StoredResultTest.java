package org.gamingcafe.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredResultTest {

    public enum Kind {
        ONE,
        OTHER
    }

    public record Line(String text, Money amount, long seconds) {}

    public record View(
            AccountId account,
            Money total,
            Instant at,
            @Nullable Instant none,
            List<Line> lines,
            Kind kind,
            Set<DayOfWeek> days,
            LocalTime from,
            ZoneId zone,
            boolean low) {}

    @Test
    void a_view_comes_back_from_storage_as_it_was() {
        var json = JsonbBuilder.create();
        var view = new View(
                AccountId.next(),
                Money.of("-12.34", "EUR"),
                Instant.parse("2026-03-01T12:00:00.123456Z"),
                null,
                List.of(new Line("Günstig", Money.of("0.000", "KWD"), 9_007_199_254_740_993L)),
                Kind.OTHER,
                Set.of(DayOfWeek.SUNDAY),
                LocalTime.MIDNIGHT,
                ZoneId.of("Europe/Berlin"),
                true);

        var back = json.fromJson(json.toJson(view), View.class);

        assertThat(back).isEqualTo(view);
    }
}
