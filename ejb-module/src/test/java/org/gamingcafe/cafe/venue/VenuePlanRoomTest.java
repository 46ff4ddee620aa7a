package org.gamingcafe.cafe.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class VenuePlanRoomTest extends RoomTest {

    private static final List<OpeningSpan> HOURS = List.of(
            new OpeningSpan(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(2, 0)),
            new OpeningSpan(DayOfWeek.SUNDAY, LocalTime.of(12, 30), LocalTime.of(22, 0)));

    final VenuePlanService plans = the(VenuePlanService.class);
    final VenueService venues = the(VenueService.class);
    final VenueId venue = aVenue();
    final Caller manager = staff(venue, Role.MANAGER);

    private static VenueEdit said(String code, String zone, String currency) {
        return new VenueEdit(
                code,
                "Nexus",
                "Nexus GmbH",
                ZoneId.of(zone),
                currency,
                LocalTime.of(5, 0),
                "de",
                "Main Street 1\nDE123",
                190_000,
                HOURS);
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void what_is_said_of_a_venue_is_kept_and_seen_at_once() {
        var edit = said(code(), "Europe/Vienna", "CHF");
        as(manager, () -> venues.get(venue));

        var kept = as(manager, () -> plans.edit(venue, edit, 0));

        assertThat(kept.said()).isEqualTo(edit);
        assertThat(kept.fixed()).isFalse();
        assertThat(as(manager, () -> plans.get(venue))).isEqualTo(kept);
        assertThat(as(manager, () -> venues.get(venue)).receiptHead()).isEqualTo("Main Street 1\nDE123");
        assertThat(events(VenueEdited.class).getFirst().changes())
                .containsEntry("zone", "Europe/Berlin → Europe/Vienna")
                .containsEntry("receiptHead", "none → 19 characters")
                .doesNotContainKey("version");
    }

    @Test
    void of_two_who_change_a_venue_at_once_one_is_told() {
        var edits = List.of(said(code(), "Europe/Berlin", "EUR"), said(code(), "Europe/Rome", "EUR"));
        var race = as(manager, () -> race(2, () -> plans.edit(venue, edits.getFirst(), 0)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StaleEdit.class)).isEqualTo(1);
        assertThatThrownBy(() -> as(manager, () -> plans.edit(venue, edits.getLast(), 0)))
                .isInstanceOf(StaleEdit.class);
        assertThat(as(
                                manager,
                                () -> plans.edit(
                                        venue,
                                        edits.getLast(),
                                        race.results().getFirst().version()))
                        .said())
                .isEqualTo(edits.getLast());
    }

    @Test
    void code_zone_and_currency_stay_once_there_are_prices() {
        var code = (String) one("select code from venue where id = ?", venue);
        change("""
                insert into tariff_version (id, venue_id, name, state, currency, zone, tax_ppm, created_at)
                values (?, ?, 'Prices', 'DRAFT', 'EUR', 'Europe/Berlin', 0, now())""", UUID.randomUUID(), venue);

        assertThat(as(manager, () -> plans.get(venue)).fixed()).isTrue();
        for (var other : List.of(
                said(code(), "Europe/Berlin", "EUR"),
                said(code, "Europe/Rome", "EUR"),
                said(code, "Europe/Berlin", "CHF"))) {
            assertThatThrownBy(() -> as(manager, () -> plans.edit(venue, other, 0)))
                    .isInstanceOf(VenueFixed.class);
        }
        assertThat(as(manager, () -> plans.edit(venue, said(code, "Europe/Berlin", "EUR"), 0))
                        .said()
                        .name())
                .isEqualTo("Nexus");
        assertThatThrownBy(() -> asApplicationRole("update venue set currency = 'CHF' where id = ?", venue))
                .as("the database says so too")
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    void who_has_no_right_there_finds_nothing_and_who_may_not_is_refused() {
        var edit = said(code(), "Europe/Berlin", "EUR");
        var stranger = staff(aVenue(), Role.MANAGER);
        var cashier = staff(venue, Role.CASHIER);

        assertThatThrownBy(() -> as(stranger, () -> plans.get(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> plans.edit(venue, edit, 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> plans.edit(venue, edit, 0))).isInstanceOf(EJBAccessException.class);
        assertThat(as(cashier, () -> plans.get(venue)).said().hours()).isEmpty();
    }

    @Test
    void an_administrator_founds_another_venue_and_administers_it() {
        var administrator = stepped(staff(venue, Role.ADMIN));
        var edit = said(code(), "Asia/Tokyo", "JPY");

        var founded = as(administrator, () -> plans.found(edit));

        assertThat(founded.said()).isEqualTo(edit);
        assertThat(one("select role from account_role where venue_id = ?", founded.id()))
                .isEqualTo("ADMIN");
        assertThat(events(VenueFounded.class)).extracting(VenueFounded::venue).containsExactly(founded.id());
        assertThatThrownBy(() -> as(administrator, () -> plans.found(edit))).isInstanceOf(VenueCodeTaken.class);
        var fresh = said(code(), "Asia/Tokyo", "JPY");
        assertThatThrownBy(() -> as(stepped(manager), () -> plans.found(fresh))).isInstanceOf(Denied.class);
    }

    @Test
    void what_makes_no_sense_is_refused_by_the_name_of_its_field() {
        assertThatThrownBy(() -> said("no good", "UTC", "EUR"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("code"));
        assertThatThrownBy(() -> said("GOOD", "UTC", "XXXX")).isInstanceOf(InvalidInput.class);
        var twice = List.of(HOURS.getFirst(), HOURS.getFirst());
        assertThatThrownBy(() -> new VenueEdit(
                        "GOOD", "Name", null, ZoneId.of("UTC"), "EUR", LocalTime.NOON, "en", null, null, twice))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new VenueEdit(
                        "GOOD", "Name", null, ZoneId.of("UTC"), "EUR", LocalTime.NOON, "fr", null, null, HOURS))
                .isInstanceOf(InvalidInput.class);
    }
}
