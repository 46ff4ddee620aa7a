package org.gamingcafe.cafe.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.identity.privacy.PrivacyChoice;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What players say about their sessions. */
class ReviewRoomTest extends RoomTest {

    final ReviewService reviews = the(ReviewService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    final Caller manager = staff(venue, Role.MANAGER);
    UUID group;
    UUID tariff;
    StationView station;

    @BeforeEach
    void open() {
        as(house(), () -> {
            group = the(StationService.class).addGroup(venue, "PC", 1).id();
            station = the(StationService.class).add(venue, group, 7, "PC 7");
            var rule = new TariffView.RuleView(
                    group, "All", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 300);
            tariff = the(TariffService.class)
                    .activate(new TariffView(
                            UUID.randomUUID(), venue, "Prices", "EUR", "Europe/Berlin", 0, 0, 0, 1, List.of(rule)));
        });
    }

    private UUID aSessionOf(AccountId player, String state) {
        var id = UUID.randomUUID();
        change(
                """
                insert into play_session (id, venue_id, station_id, account_id, group_id, mode, state, tariff_id, started_at,
                    paid_until, ended_at, billable_seconds, currency, total)
                values (?, ?, ?, ?, ?, 'PREPAID', ?, ?, ?, ?, ?, 0, 'EUR', 0)""",
                id,
                venue,
                station.id(),
                player,
                group,
                state,
                tariff,
                clock().instant(),
                clock().instant(),
                clock().instant());
        return id;
    }

    private Caller aPlayer() {
        return member(aMember(venue), venue);
    }

    private ReviewView write(Caller author, UUID session, int stars, String text) {
        return as(author, () -> reviews.write(new NewReview(session, stars, text)));
    }

    @Test
    @DisplayName("E13.2: staff read no name beside the reviews of who does not want it; the author does")
    void a_name_is_not_shown_to_staff() {
        var author = aPlayer();
        write(author, aSessionOf(author.person(), "SETTLED"), 4, "Fine");
        as(author, () -> the(PrivacyService.class).choose(new PrivacyChoice(false, false, true), 0));

        assertThat(as(manager, () -> reviews.list(venue, null, PageRequest.FIRST))
                        .items())
                .filteredOn(review -> review.author().equals(author.person()))
                .extracting(ReviewView::authorName)
                .containsExactly("");
        assertThat(as(author, () -> reviews.mine(PageRequest.FIRST)).items())
                .extracting(ReviewView::authorName)
                .containsExactly("Somebody");
    }

    @Test
    void a_player_reviews_a_session_that_was_settled() {
        var player = aPlayer();
        var session = aSessionOf(player.person(), "SETTLED");

        var review = write(player, session, 4, " Good seat,\r\nbad coffee ");

        assertThat(review.stars()).isEqualTo(4);
        assertThat(review.text()).isEqualTo("Good seat,\nbad coffee");
        assertThat(review.station()).isEqualTo(7);
        assertThat(review.authorName()).isEqualTo("Somebody");
        assertThat(as(player, () -> reviews.mine(PageRequest.FIRST)).items()).containsExactly(review);
        assertThat(as(cashier, () -> reviews.list(venue, null, PageRequest.FIRST))
                        .items())
                .contains(review);
        assertThat(events(Reviewed.class)).extracting(Reviewed::again).containsExactly(false);
    }

    @Test
    void nobody_else_reviews_it_and_nothing_that_was_not_settled_is_reviewed() {
        var player = aPlayer();
        var session = aSessionOf(player.person(), "SETTLED");
        var wrongStart = aSessionOf(player.person(), "CANCELLED");

        assertThatThrownBy(() -> write(aPlayer(), session, 5, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(cashier, session, 5, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(player, UUID.randomUUID(), 5, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(player, wrongStart, 5, "")).isInstanceOf(NotSettled.class);
    }

    @Test
    void a_review_has_one_to_five_stars_and_a_thousand_characters() {
        var session = UUID.randomUUID();

        assertThatThrownBy(() -> new NewReview(session, 0, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewReview(session, 6, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewReview(session, 5, "x".repeat(1_001))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewReview(session, 5, "\u0007")).isInstanceOf(InvalidInput.class);
        assertThat(new NewReview(session, 5, "x".repeat(1_000)).text()).hasSize(1_000);
    }

    @Test
    @DisplayName("Race: of many who review one session at once one succeeds")
    void a_session_is_reviewed_once() {
        var player = aPlayer();
        var session = aSessionOf(player.person(), "SETTLED");

        var race = as(player, () -> race(12, () -> reviews.write(new NewReview(session, 5, ""))));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyReviewed.class)).isEqualTo(11);
    }

    @Test
    @DisplayName("Race, control: who looks first and writes then reviews it more than once")
    void the_same_race_breaks_careless_authors() {
        var session = aSessionOf(aPlayer().person(), "SETTLED");
        var written = new ConcurrentLinkedQueue<UUID>();

        race(12, () -> {
            if (sql("select 1 from review where session_id = ?", session).isEmpty()) {
                written.add(session);
                change("""
                        insert into review (session_id, venue_id, station_id, station_number, account_id, stars, written_at)
                        select id, venue_id, station_id, 7, account_id, 5, now() from play_session where id = ?
                        on conflict do nothing""", session);
            }
        });

        assertThat(written).hasSizeGreaterThan(1);
    }

    @Test
    void a_review_may_be_changed_for_24_hours_by_its_author() {
        var player = aPlayer();
        var session = aSessionOf(player.person(), "SETTLED");
        write(player, session, 2, "Too loud");
        clock().advance(Duration.ofHours(24).minusSeconds(1));

        var edited = as(player, () -> reviews.edit(new NewReview(session, 3, "Loud")));

        assertThat(edited.stars()).isEqualTo(3);
        assertThat(edited.editedAt()).isNotNull();
        assertThatThrownBy(() -> as(aPlayer(), () -> reviews.edit(new NewReview(session, 1, ""))))
                .isInstanceOf(NotFound.class);
        clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> as(player, () -> reviews.edit(new NewReview(session, 1, ""))))
                .isInstanceOf(ReviewClosed.class);
    }

    @Test
    void a_hidden_review_counts_in_no_average_and_only_who_may_hides_it() {
        var one = aPlayer();
        var other = aPlayer();
        var good = aSessionOf(one.person(), "SETTLED");
        var bad = aSessionOf(other.person(), "ADJUSTED");
        write(one, good, 5, "");
        write(other, bad, 1, "Rude words");

        var hidden = as(manager, () -> reviews.hide(bad, "Insults staff"));
        var again = as(manager, () -> reviews.hide(bad, "Another reason"));

        assertThat(hidden.hiddenReason()).isEqualTo("Insults staff");
        assertThat(again).isEqualTo(hidden);
        assertThat(as(cashier, () -> reviews.ratings(venue)))
                .containsExactly(new StationRating(station.id(), 7, new BigDecimal("5.00"), 1));
        assertThat(as(cashier, () -> reviews.list(venue, 1, PageRequest.FIRST)).items())
                .containsExactly(hidden);
        assertThatThrownBy(() -> as(cashier, () -> reviews.hide(good, "Mine"))).isInstanceOf(EJBAccessException.class);
        var stranger = staff(aVenue(), Role.ADMIN);
        assertThatThrownBy(() -> as(stranger, () -> reviews.hide(good, "Mine"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> reviews.list(venue, null, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThat(events(ReviewHidden.class)).hasSize(1);
    }

    @Test
    void reviews_are_listed_newest_first_page_by_page() {
        var player = aPlayer();
        var first = aSessionOf(player.person(), "SETTLED");
        var second = aSessionOf(player.person(), "SETTLED");
        write(player, first, 3, "");
        clock().advance(Duration.ofSeconds(1));
        write(player, second, 4, "");

        var page = as(player, () -> reviews.mine(PageRequest.first(1)));
        var next = as(player, () -> reviews.mine(new PageRequest(1, page.next())));

        assertThat(page.items()).extracting(ReviewView::session).containsExactly(second);
        assertThat(next.items()).extracting(ReviewView::session).containsExactly(first);
        assertThat(next.next()).isNull();
    }

    @Test
    void what_one_has_said_is_found_by_the_session_and_what_others_have_said_is_not() {
        var player = aPlayer();
        var other = aPlayer();
        var reviewed = aSessionOf(player.person(), "SETTLED");
        var silent = aSessionOf(player.person(), "SETTLED");
        var theirs = aSessionOf(other.person(), "SETTLED");
        var review = write(player, reviewed, 4, "Good seat");
        write(other, theirs, 1, "Too loud");

        var found = as(player, () -> reviews.mineAbout(List.of(reviewed, silent, theirs)));

        assertThat(found).containsExactly(review);
        assertThat(as(player, () -> reviews.mineAbout(List.of()))).isEmpty();
    }

    @Test
    void the_words_of_a_person_are_handed_out_and_forgotten() {
        var player = aPlayer();
        var session = aSessionOf(player.person(), "SETTLED");
        write(player, session, 4, "I am Zora and liked it");
        var data = the(ReviewPersonalData.class);

        var export = inTransaction(() -> data.export(player.person()));
        asPartOfAnAct(() -> data.erase(Set.of(player.person())));
        asPartOfAnAct(() -> data.erase(Set.of(player.person())));

        assertThat(export.toString()).contains("I am Zora");
        assertThat(inTransaction(() -> data.export(player.person()))).isEmpty();
        assertThat(one("select stars from review where session_id = ?", session))
                .isEqualTo(4);
    }
}
