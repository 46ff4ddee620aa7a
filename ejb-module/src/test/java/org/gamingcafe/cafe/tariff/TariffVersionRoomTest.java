package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A version from draft to retirement. */
class TariffVersionRoomTest extends RoomTest {

    private static final Instant TODAY = berlin("2026-03-02T12:00:00");

    final TariffVersionService versions = the(TariffVersionService.class);
    final TariffService tariffs = the(TariffService.class);
    final VenueId venue = aVenue();
    final UUID group = aGroup(venue);
    Caller author;
    Caller second;

    @BeforeEach
    void people() {
        clock().set(TODAY);
        author = staff(venue, Role.MANAGER);
        second = stepped(staff(venue, Role.MANAGER));
    }

    private static UUID aGroup(VenueId venue) {
        var id = UUID.randomUUID();
        change("insert into station_group (id, venue_id, name, position) values (?, ?, 'PC', 1)", id, venue);
        return id;
    }

    private TariffDraft draft(long minorPerHour) {
        return draft(inBerlin().startUp(50).rule(group, "All", WEEK, "00:00", "00:00", minorPerHour));
    }

    private TariffDraft draft(Prices prices) {
        var view = prices.view();
        return new TariffDraft("Spring", view.currency(), 190_000, 0, 0, 1, view.rules(), view.terms());
    }

    private UUID drafted(long minorPerHour) {
        return as(author, () -> versions.draft(venue, draft(minorPerHour)))
                .tariff()
                .id();
    }

    private UUID approved(long minorPerHour) {
        var id = drafted(minorPerHour);
        as(second, () -> versions.approve(id, 0));
        return id;
    }

    private TariffVersionView.State state(UUID id) {
        return as(author, () -> versions.get(id)).state();
    }

    private Money anHour(UUID tariff) {
        var segment = new Usage.Segment(group, TODAY, TODAY.plusSeconds(3_600), Usage.Kind.BILLABLE);
        return tariffs.bill(tariff, Usage.of(List.of(segment))).total();
    }

    private void turn() {
        the(TariffTicker.class).tick();
    }

    @Test
    @DisplayName("G187: a version goes from draft over approval by a second person to active, and the old one retires")
    void a_version_becomes_active_with_two_persons() {
        var old = approved(300);
        as(author, () -> versions.activate(old, null));

        var id = approved(600);
        as(author, () -> versions.activate(id, null));

        assertThat(tariffs.activeId(venue)).isEqualTo(id);
        assertThat(state(old)).isEqualTo(TariffVersionView.State.RETIRED);
        assertThat(anHour(id)).isEqualTo(Money.of("6.50", "EUR"));
        var shown = as(author, () -> versions.get(id));
        assertThat(shown.author()).isEqualTo(author.account());
        assertThat(shown.approvedBy()).isEqualTo(second.account());
        assertThat(shown.tariff().terms().startUpMinor()).isEqualTo(50);
        assertThat(events(TariffDrafted.class)).hasSize(2);
        assertThat(events(TariffApproved.class)).hasSize(2);
        assertThat(events(TariffActivated.class)).hasSize(2);
    }

    @Test
    @DisplayName("T2: what was approved is never changed, and an edit of what has changed meanwhile is stale")
    void only_a_draft_is_changed() {
        var id = drafted(300);
        as(author, () -> versions.change(id, draft(400), 0));

        assertThatThrownBy(() -> as(author, () -> versions.change(id, draft(500), 0)))
                .isInstanceOf(StaleEdit.class);
        as(second, () -> versions.approve(id, 1));
        assertThatThrownBy(() -> as(author, () -> versions.change(id, draft(500), 2)))
                .isInstanceOf(TariffNotDraft.class);
        assertThatThrownBy(() -> as(second, () -> versions.approve(id, 2))).isInstanceOf(TariffNotDraft.class);
        assertThat(anHour(id)).isEqualTo(Money.of("4.50", "EUR"));
    }

    @Test
    @DisplayName("A scheduled version holds from its instant on, without a gap and whether or not anybody turns it")
    void a_scheduled_version_begins_by_itself() {
        var old = approved(300);
        as(author, () -> versions.activate(old, null));
        var id = approved(600);
        var begins = TODAY.plus(Duration.ofHours(1));
        as(author, () -> versions.activate(id, begins));

        clock().set(begins.minusMillis(1));
        var before = tariffs.activeId(venue);
        clock().set(begins);
        var after = tariffs.activeId(venue);
        var stateBefore = state(id);
        turn();
        turn();

        assertThat(before).isEqualTo(old);
        assertThat(after).isEqualTo(id);
        assertThat(stateBefore).isEqualTo(TariffVersionView.State.SCHEDULED);
        assertThat(state(id)).isEqualTo(TariffVersionView.State.ACTIVE);
        assertThat(state(old)).isEqualTo(TariffVersionView.State.RETIRED);
        assertThat(events(TariffScheduled.class)).hasSize(1);
        assertThat(events(TariffActivated.class))
                .extracting(TariffActivated::tariff)
                .containsExactly(old, id);
    }

    @Test
    void of_two_that_have_begun_the_later_one_holds() {
        var first = approved(300);
        var later = approved(600);
        as(author, () -> versions.activate(later, TODAY.plusSeconds(60)));
        as(author, () -> versions.activate(first, TODAY.plusSeconds(30)));
        clock().set(TODAY.plusSeconds(90));

        turn();

        assertThat(tariffs.activeId(venue)).isEqualTo(later);
        assertThat(state(first)).isEqualTo(TariffVersionView.State.RETIRED);
        assertThatThrownBy(() -> as(author, () -> versions.activate(first, null)))
                .isInstanceOf(TariffNotApproved.class);
    }

    @Test
    void what_is_not_approved_or_lies_in_the_past_does_not_begin() {
        var draft = drafted(300);
        var id = approved(300);

        assertThatThrownBy(() -> as(author, () -> versions.activate(draft, null)))
                .isInstanceOf(TariffNotApproved.class);
        assertThatThrownBy(() -> as(author, () -> versions.activate(id, TODAY.minusSeconds(1))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("Going back is a new version made of an old one, with an approval of its own")
    void an_old_version_is_brought_back_as_a_new_one() {
        var old = approved(300);
        as(author, () -> versions.activate(old, null));
        var dear = approved(900);
        as(author, () -> versions.activate(dear, null));

        var copy = as(author, () -> versions.copy(old));
        as(second, () -> versions.approve(copy.tariff().id(), copy.version()));
        as(author, () -> versions.activate(copy.tariff().id(), null));

        assertThat(copy.madeFrom()).isEqualTo(old);
        assertThat(tariffs.activeId(venue)).isEqualTo(copy.tariff().id());
        assertThat(anHour(copy.tariff().id())).isEqualTo(anHour(old));
        assertThat(anHour(dear)).isEqualTo(Money.of("9.50", "EUR"));
    }

    @Test
    @DisplayName("Prices that overlap or leave a gap are refused with the rule and the minutes, and nothing is written")
    void gaps_and_overlaps_are_named() {
        var gap = inBerlin()
                .rule(group, "Day", WEEK, "06:00", "18:00", 300)
                .rule(group, "Night", WEEK, "18:30", "06:00", 300);
        var overlap = inBerlin()
                .rule(group, "Day", WEEK, "06:00", "18:00", 300)
                .rule(group, "Night", WEEK, "17:45", "06:00", 300);

        assertThatThrownBy(() -> as(author, () -> versions.draft(venue, draft(gap))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tariff.gap [Day, MONDAY, 18:00, 18:30]");
        assertThatThrownBy(() -> as(author, () -> versions.draft(venue, draft(overlap))))
                .hasMessageContaining("tariff.overlap [Day, Night, 17:45, 18:00]");
        assertThatThrownBy(() -> as(
                        author,
                        () -> versions.draft(
                                venue,
                                draft(inBerlin().currency("JPY").rule(group, "All", WEEK, "00:00", "00:00", 1)))))
                .hasMessageContaining("tariff.currency");
        assertThat(one("select count(*) from tariff_version where venue_id = ?", venue))
                .isEqualTo(0L);
    }

    @Test
    @DisplayName("G189: of another venue there are neither versions nor groups, and a cashier only reads")
    void other_venues_and_cashiers_are_kept_out() {
        var id = drafted(300);
        var there = aVenue();
        var stranger = staff(there, Role.ADMIN);
        var cashier = staff(venue, Role.CASHIER);
        var foreign = draft(inBerlin().rule(aGroup(there), "All", WEEK, "00:00", "00:00", 1));

        assertThatThrownBy(() -> as(stranger, () -> versions.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stepped(stranger), () -> versions.approve(id, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(author, () -> versions.draft(venue, foreign)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> versions.draft(venue, draft(1))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as(cashier, () -> versions.get(id)).tariff().id()).isEqualTo(id);
        assertThatThrownBy(() -> as(author, versions::turn)).isInstanceOf(Denied.class);
    }

    @Test
    void versions_are_listed_newest_first_page_by_page() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            clock().advance(Duration.ofSeconds(1));
            ids.addFirst(drafted(100 + i));
        }

        var first = as(author, () -> versions.list(venue, new PageRequest(3, null)));
        var rest = as(author, () -> versions.list(venue, new PageRequest(3, first.next())));

        assertThat(first.items()).extracting(version -> version.tariff().id()).isEqualTo(ids.subList(0, 3));
        assertThat(rest.items()).extracting(version -> version.tariff().id()).isEqualTo(ids.subList(3, 5));
        assertThat(rest.next()).isNull();
    }

    @Test
    @DisplayName("Of many who approve, and of many who start a version, exactly one does")
    void a_step_is_taken_once() {
        var id = drafted(300);

        var approvals = as(second, () -> race(12, () -> versions.approve(id, 0)));
        var starts = as(author, () -> race(12, () -> versions.activate(id, null)));

        assertThat(approvals.results()).hasSize(1);
        assertThat(starts.results()).hasSize(1);
        assertThat(one("select count(*) from tariff_version where venue_id = ? and state = 'ACTIVE'", venue))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("A control that looks first and writes then approves as often as somebody asks")
    void a_careless_step_is_taken_many_times() {
        var id = drafted(300);
        var allHaveLooked = new CyclicBarrier(4);

        var approvals = race(4, () -> {
            var isDraft = "DRAFT".equals(one("select state from tariff_version where id = ?", id));
            allHaveLooked.await(20, TimeUnit.SECONDS);
            change("update tariff_version set state = 'APPROVED' where id = ?", id);
            return isDraft;
        });

        assertThat(approvals.results()).hasSize(4).containsOnly(true);
    }

    @Test
    @DisplayName("A quote until 13:00 is what the bill then is, of the active version or of a draft")
    void a_quote_is_the_bill_to_come() {
        var id = approved(600);
        as(author, () -> versions.activate(id, null));
        var draft = drafted(900);
        var play = new PlannedPlay(group, TODAY, TODAY.plusSeconds(3_600), null, null);

        var quote = as(staff(venue, Role.CASHIER), () -> tariffs.quote(venue, play));
        var other = as(
                author,
                () -> tariffs.quote(venue, new PlannedPlay(group, TODAY, TODAY.plusSeconds(3_600), null, draft)));

        assertThat(quote.most()).isEqualTo(Money.of("6.50", "EUR"));
        assertThat(quote.bill().total()).isEqualTo(quote.most());
        assertThat(other.bill().total()).isEqualTo(Money.of("9.50", "EUR"));
        assertThatThrownBy(() -> new PlannedPlay(group, TODAY, TODAY, null, null))
                .hasMessageContaining("tariff.end-before-start");
        assertThatThrownBy(() -> new PlannedPlay(group, TODAY, TODAY.plus(Duration.ofDays(8)), null, null))
                .hasMessageContaining("tariff.quote-too-long");
    }
}
