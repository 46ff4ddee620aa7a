package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class TariffRoomTest extends RoomTest {

    final TariffService tariffs = the(TariffService.class);
    final VenueId venue = aVenue();
    final UUID group = aGroup();

    private UUID aGroup() {
        var id = UUID.randomUUID();
        change("insert into station_group (id, venue_id, name, position) values (?, ?, 'PC', 1)", id, venue);
        return id;
    }

    private TariffView prices(long minorPerHour) {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return inBerlin()
                .free(60)
                .unit(60)
                .rule(group, "Week", EnumSet.complementOf(weekend), "00:00", "00:00", minorPerHour)
                .rule(group, "Weekend", weekend, "08:00", "00:00", minorPerHour * 2)
                .view(UUID.randomUUID(), venue);
    }

    private Usage anHour() {
        var start = berlin("2026-03-02T12:00:00");
        return Usage.of(List.of(new Usage.Segment(group, start, start.plusSeconds(3_600), Usage.Kind.BILLABLE)));
    }

    @Test
    void an_activated_version_is_kept_as_it_was_given() {
        var given = prices(300);

        var id = as(house(), () -> tariffs.activate(given));

        assertThat(as(staff(venue, Role.CASHIER), () -> tariffs.active(venue))).isEqualTo(given);
        assertThat(tariffs.activeId(venue)).isEqualTo(id);
        assertThat(the(Tariffs.class).get(id).view()).isEqualTo(given);
        assertThat(events(TariffActivated.class)).hasSize(1);
    }

    @Test
    void a_new_version_retires_the_old_one_which_still_bills_as_before() {
        var old = as(house(), () -> tariffs.activate(prices(300)));
        var now = as(house(), () -> tariffs.activate(prices(900)));

        assertThat(tariffs.activeId(venue)).isEqualTo(now);
        assertThat(tariffs.bill(old, anHour()).total()).isEqualTo(Money.of("3.00", "EUR"));
        assertThat(tariffs.bill(now, anHour()).total()).isEqualTo(Money.of("9.00", "EUR"));
        assertThat(tariffs.enough(now, anHour())).isEqualTo(Money.of("9.00", "EUR"));
        assertThat(one("select state from tariff_version where id = ?", old)).isEqualTo("RETIRED");
    }

    @Test
    void a_venue_without_prices_says_so() {
        assertThatThrownBy(() -> tariffs.activeId(venue)).isInstanceOf(NoTariff.class);
        assertThatThrownBy(() -> tariffs.bill(UUID.randomUUID(), anHour())).isInstanceOf(NoTariff.class);
    }

    @Test
    void a_tariff_is_activated_by_the_house_in_the_currency_of_its_venue() {
        var yen = inBerlin()
                .currency("JPY")
                .rule(group, "All", Prices.WEEK, "00:00", "00:00", 1)
                .view(UUID.randomUUID(), venue);

        assertThatThrownBy(() -> as(staff(venue, Role.ADMIN), () -> tariffs.activate(prices(1))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(house(), () -> tariffs.activate(yen))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.ADMIN), () -> tariffs.active(venue)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void money_and_prices_last_as_billing_says() {
        var id = as(house(), () -> tariffs.activate(prices(300)));
        var friday = berlin("2026-03-06T23:00:00");
        var seated = Usage.of(List.of(new Usage.Segment(group, friday, friday, Usage.Kind.BILLABLE)));

        assertThat(tariffs.pricedUntil(id, seated, friday.plusSeconds(86_400)))
                .isEqualTo(berlin("2026-03-07T00:00:00"));
        assertThat(tariffs.affordableUntil(id, seated, Money.of("1.50", "EUR"), friday.plusSeconds(86_400)))
                .isEqualTo(berlin("2026-03-06T23:30:00"));
    }
}
