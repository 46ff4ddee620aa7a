package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Slice;
import org.junit.jupiter.api.Test;

class JsonTest {

    public record Thing(UUID id, Integer number, Money price, Money none, Instant at, LocalDate day, List<Money> all) {}

    @Test
    void answers_are_written_exactly_and_without_what_is_absent() {
        var id = UUID.fromString("01980000-0000-7000-8000-000000000001");
        var price = Money.of("-12.50", "EUR");
        var thing = new Thing(
                id,
                7,
                price,
                null,
                Instant.parse("2026-03-01T10:00:00Z"),
                LocalDate.of(2026, 3, 1),
                List.of(Money.zero("JPY")));

        var json = new Json().getContext(Thing.class).toJson(thing);

        assertThat(json)
                .contains("\"price\":{\"amount\":\"-12.50\",\"currency\":\"EUR\"}")
                .contains("\"all\":[{\"amount\":\"0\",\"currency\":\"JPY\"}]")
                .contains("\"id\":\"01980000-0000-7000-8000-000000000001\"")
                .contains("\"at\":\"2026-03-01T10:00:00Z\"")
                .contains("\"day\":\"2026-03-01\"")
                .doesNotContain("none");
    }

    @Test
    void a_page_says_how_to_go_on() {
        var page = Page.of(new Slice<>(List.of(1, 2), "more"), number -> "n" + number);

        assertThat(new Json().getContext(Page.class).toJson(page))
                .isEqualTo("{\"items\":[\"n1\",\"n2\"],\"next\":\"more\"}");
    }
}
