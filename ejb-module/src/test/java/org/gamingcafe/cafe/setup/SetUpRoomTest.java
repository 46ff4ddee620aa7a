package org.gamingcafe.cafe.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.setup.SetUpView.Step;
import org.gamingcafe.cafe.station.GroupTaken;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationPlanService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.FirstTariffService;
import org.gamingcafe.cafe.tariff.TariffNotFirst;
import org.gamingcafe.cafe.tariff.TariffTemplate;
import org.gamingcafe.cafe.tariff.TariffTemplate.Shape;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.cafe.till.TillCodeTaken;
import org.gamingcafe.cafe.till.TillPlanService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.OpeningSpan;
import org.gamingcafe.cafe.venue.VenueEdit;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

/** From an empty venue to a member who plays. */
class SetUpRoomTest extends RoomTest {

    final SetUpService setUps = the(SetUpService.class);
    final VenuePlanService venues = the(VenuePlanService.class);
    final StationPlanService plans = the(StationPlanService.class);
    final StationService stations = the(StationService.class);
    final TariffVersionService versions = the(TariffVersionService.class);
    final FirstTariffService first = the(FirstTariffService.class);
    final TillPlanService tillPlans = the(TillPlanService.class);
    final TillService tills = the(TillService.class);
    final VenueId venue = aVenue();
    final Caller admin = stepped(staff(venue, Role.ADMIN));

    private static Command key() {
        return Command.of("set-up", UUID.randomUUID().toString());
    }

    private UUID aGroup(String name) {
        return as(admin, () -> plans.addGroup(venue, name)).id();
    }

    private TariffTemplate template(Shape shape, UUID group) {
        return new TariffTemplate(
                shape,
                "First",
                190_000,
                List.of(new TariffTemplate.GroupPrice(group, 300)),
                "Usual",
                "Other",
                5_000,
                "VIP",
                1_000);
    }

    private TariffVersionView drafted(Shape shape) {
        var group = aGroup("PC " + shape);
        return as(admin, () -> versions.draft(venue, template(shape, group).draft("EUR")));
    }

    @Test
    void an_empty_venue_lacks_everything_and_is_open_when_what_is_needed_is_there() {
        assertThat(progress().missing()).containsExactly(Step.values());

        var group = aGroup("PC");
        as(admin, () -> plans.add(group, null, "PC", 3, key()));
        var draft = as(
                admin,
                () -> versions.draft(venue, template(Shape.ONE_RATE, group).draft("EUR")));
        assertThat(progress().done()).containsExactly(Step.STATIONS);
        as(admin, () -> first.begin(draft.tariff().id(), draft.version()));
        assertThat(progress().isOpen()).isFalse();
        as(admin, () -> tillPlans.add(venue, "K1", "Counter", key()));

        assertThat(progress().isOpen()).isTrue();
        assertThat(progress().missing()).containsExactly(Step.VENUE, Step.TIME, Step.TAX, Step.STAFF);

        var said = as(admin, () -> venues.get(venue));
        var edit = new VenueEdit(
                said.said().code(),
                "Nexus",
                "Nexus GmbH",
                ZoneId.of("Europe/Berlin"),
                "EUR",
                LocalTime.of(6, 0),
                "en",
                null,
                190_000,
                List.of(new OpeningSpan(java.time.DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(8, 0))));
        as(admin, () -> venues.edit(venue, edit, said.version()));
        staff(venue, Role.CASHIER);

        assertThat(progress().missing()).isEmpty();
    }

    @Test
    void in_a_venue_that_was_set_up_a_member_plays_and_pays() {
        clock().set(java.time.Instant.parse("2026-03-02T10:00:00Z"));
        var group = aGroup("PC");
        as(admin, () -> plans.add(group, null, "PC", 2, key()));
        var draft = as(
                admin,
                () -> versions.draft(venue, template(Shape.DAY_NIGHT, group).draft("EUR")));
        as(admin, () -> first.begin(draft.tariff().id(), draft.version()));
        var member = aMember(venue);
        as(house(), () -> the(WalletService.class).grant(member, Money.of("10.00", "EUR")));
        var station = as(admin, () -> stations.all(venue)).getFirst();
        var cashier = staff(venue, Role.CASHIER);
        var play = the(PlayService.class);

        var session = as(cashier, () -> play.start(station.id(), member, PlayView.Mode.PREPAID, false, key()));
        clock().advance(Duration.ofHours(1));
        var ended = as(cashier, () -> play.end(session.id(), key()));

        assertThat(station.name()).isEqualTo("PC-01");
        assertThat(ended.total()).isEqualTo(Money.of("3.00", "EUR"));
        assertThat(ended.receiptNumber()).contains("-AUTO-1");
    }

    @Test
    void stations_are_numbered_after_those_that_are_there_and_once_for_a_key_sent_twice() {
        var pc = aGroup("PC");
        var console = aGroup("Console");
        var key = key();
        as(admin, () -> plans.add(pc, null, "PC", 2, key));
        as(admin, () -> plans.add(pc, null, "PC", 2, key));
        as(admin, () -> plans.add(console, null, "PS", 1, key()));

        assertThat(as(admin, () -> stations.all(venue)))
                .extracting(StationView::name)
                .containsExactly("PC-01", "PC-02", "PS-03");
        assertThatThrownBy(() -> aGroup("PC")).isInstanceOf(GroupTaken.class);
        assertThatThrownBy(() -> as(admin, () -> plans.add(pc, null, "PC", 201, key())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(admin, () -> plans.add(pc, null, " ", 1, key())))
                .isInstanceOf(InvalidInput.class);
        var stranger = staff(aVenue(), Role.ADMIN);
        assertThatThrownBy(() -> as(stranger, () -> plans.add(pc, null, "PC", 1, key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> plans.addGroup(venue, "X"))).isInstanceOf(NotFound.class);
    }

    @Test
    void stations_stand_in_the_room_that_was_named_and_in_none_of_another_venue() {
        var registry = the(RegistryService.class);
        var group = aGroup("PC");
        var hall = as(admin, () -> registry.addRoom(venue, "Hall")).id();
        var elsewhere = aVenue();
        var stranger = staff(elsewhere, Role.ADMIN);
        var theirs = as(stranger, () -> registry.addRoom(elsewhere, "Hall")).id();

        as(admin, () -> plans.add(group, hall, "PC", 2, key()));
        assertThatThrownBy(() -> as(admin, () -> plans.add(group, theirs, "PC", 1, key())))
                .isInstanceOf(NotFound.class);

        assertThat(sql("select room_id from station where venue_id = ?", venue.value()))
                .extracting(row -> row.get("room_id"))
                .containsExactly(hall, hall);
    }

    @Test
    void two_who_add_stations_at_once_share_no_number() {
        var group = aGroup("PC");

        var race = as(admin, () -> race(8, () -> plans.add(group, null, "PC", 5, key())));

        assertThat(race.failures()).isEmpty();
        assertThat(one("select count(distinct number) from station where venue_id = ?", venue))
                .isEqualTo(40L);
    }

    @Test
    void a_first_tariff_needs_no_second_person_but_there_is_only_one_first() {
        var draft = drafted(Shape.WEEKEND);
        var other = drafted(Shape.MEMBERS);
        assertThat(as(admin, () -> first.isPossible(venue))).isTrue();
        assertThatThrownBy(() -> as(admin, () -> first.begin(draft.tariff().id(), 77)))
                .isInstanceOf(StaleEdit.class);

        var race = as(admin, () -> race(2, () -> first.begin(draft.tariff().id(), draft.version())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(TariffNotFirst.class)).isEqualTo(1);
        var begun = race.results().getFirst();
        assertThat(begun.state()).isEqualTo(TariffVersionView.State.ACTIVE);
        assertThat(begun.approvedBy()).as("nobody approved it, and it says so").isNull();
        assertThat(as(admin, () -> first.isPossible(venue))).isFalse();
        assertThatThrownBy(() -> as(admin, () -> first.begin(other.tariff().id(), other.version())))
                .isInstanceOf(TariffNotFirst.class);
        assertThatThrownBy(() -> as(admin, () -> versions.approve(other.tariff().id(), other.version())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void where_somebody_else_could_approve_it_somebody_else_does() {
        var draft = drafted(Shape.ONE_RATE);
        staff(venue, Role.MANAGER);

        assertThat(as(admin, () -> first.isPossible(venue))).isFalse();
        assertThatThrownBy(() -> as(admin, () -> first.begin(draft.tariff().id(), draft.version())))
                .isInstanceOf(Denied.class);
        var stranger = stepped(staff(aVenue(), Role.ADMIN));
        assertThatThrownBy(() -> as(stranger, () -> first.begin(draft.tariff().id(), draft.version())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_till_has_a_code_of_its_own_and_the_safe_is_filled_once() {
        var till = as(admin, () -> tillPlans.add(venue, "K1", "Counter", key()));
        var cash = Money.of("200.00", "EUR");
        var key = key();
        as(admin, () -> tillPlans.endow(venue, cash, key));
        as(admin, () -> tillPlans.endow(venue, cash, key));

        assertThat(as(admin, () -> tills.tills(venue))).containsExactly(till);
        assertThat(one("select count(*) from journal_entry where venue_id = ? and type = 'endowment'", venue))
                .isEqualTo(1L);
        assertThatThrownBy(() -> as(admin, () -> tillPlans.add(venue, "K1", "Other", key())))
                .isInstanceOf(TillCodeTaken.class);
        assertThatThrownBy(() -> as(admin, () -> tillPlans.add(venue, "k 1", "Other", key())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(admin, () -> tillPlans.endow(venue, Money.of("1.00", "CHF"), key())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(admin, () -> tillPlans.endow(venue, Money.zero("EUR"), key())))
                .isInstanceOf(InvalidInput.class);
        var stranger = staff(aVenue(), Role.ADMIN);
        assertThatThrownBy(() -> as(stranger, () -> tillPlans.add(venue, "K2", "Mine", key())))
                .isInstanceOf(NotFound.class);
    }

    private SetUpView progress() {
        return as(admin, () -> setUps.progress(venue));
    }
}
