package org.gamingcafe.cafe.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R01: cards by which members sit down")
class CardRoomTest extends RoomTest {

    private final CardService cards = the(CardService.class);
    private final VenueId venue = aVenue();
    private final Caller cashier = staff(venue, Role.CASHIER);
    private final Caller seat =
            new Caller(Caller.Kind.STATION, null, Map.of(), null, null, UUID.randomUUID(), Map.of());

    private static CardNumber aCard() {
        return new CardNumber("04" + UUID.randomUUID().toString().replace("-", ""));
    }

    private CardView bound(AccountId member, CardNumber number) {
        return as(cashier, () -> cards.bind(member, number));
    }

    private AccountId tapped(CardNumber number) {
        return as(seat, () -> cards.tapped(number));
    }

    @Test
    void a_bound_card_says_whose_it_is_and_when_it_was_used() {
        var member = aMember(venue);
        var card = bound(member, new CardNumber("04:a2:b3:c4:d5:e6:80"));

        assertThat(tapped(new CardNumber("04A2B3C4D5E680"))).isEqualTo(member);

        assertThat(card.lastFour()).isEqualTo("E680");
        assertThat(as(cashier, () -> cards.list(member)))
                .singleElement()
                .satisfies(known -> assertThat(known.lastUsedAt()).isEqualTo(clock().instant()));
        assertThat(events(CardChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo("card.bound");
            assertThat(event.account()).isEqualTo(member);
        });
    }

    @Test
    void who_gets_a_card_at_the_desk_is_told_when_and_where_and_who_binds_it_themselves_is_not() {
        var member = aMember(venue);
        var card = bound(member, aCard());
        var again = new CardNumber("04" + "AB".repeat(6));
        bound(member, again);
        bound(member, again);

        var mails = sql(
                "select payload ->> 'template' as template, payload ->> 'card' as card, payload ->> 'venue' as venue,"
                        + " payload ->> 'at' as at from outbox_message where payload ->> 'accountId' = ? order by id",
                member.toString());

        assertThat(mails).extracting(mail -> mail.get("template")).containsExactly("card-bound", "card-bound");
        assertThat(mails).extracting(mail -> mail.get("card")).containsExactly(card.lastFour(), "ABAB");
        assertThat(mails.getFirst().get("at")).isEqualTo(clock().instant().toString());
        assertThat(mails.getFirst().get("venue")).isEqualTo(one("select name from venue where id = ?", venue));
    }

    @Test
    @DisplayName("I19: of a number only a keyed hash and four characters are kept")
    void a_number_is_nowhere_in_the_database() {
        var number = new CardNumber("04FFEEDDCCBBAA");
        var card = bound(aMember(venue), number);

        var row = sql("select * from card where id = ?", card.id()).getFirst();

        assertThat(row.toString()).doesNotContain("FFEEDD");
        assertThat((String) row.get("hash"))
                .hasSize(43)
                .isNotEqualTo(new org.gamingcafe.platform.kernel.Secret("04FFEEDDCCBBAA").hash());
        assertThat(number.toString()).isEqualTo("***");
        assertThat(events().toString()).doesNotContain("FFEEDD");
    }

    @Test
    void a_card_of_somebody_else_is_refused_and_ones_own_stays_as_it_is() {
        var member = aMember(venue);
        var number = aCard();
        var card = bound(member, number);

        assertThat(bound(member, number).id()).isEqualTo(card.id());
        assertThatThrownBy(() -> bound(aMember(venue), number)).isInstanceOf(CardTaken.class);
        assertThat(tapped(number)).isEqualTo(member);
    }

    @Test
    void of_many_members_for_one_card_one_gets_it() {
        var number = aCard();
        var members = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aMember(venue)).limit(8).toList());

        var race = as(cashier, () -> race(8, () -> cards.bind(members.remove(), number)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(CardTaken.class)).isEqualTo(7);
    }

    @Test
    void a_blocked_card_opens_as_little_as_an_unknown_one() {
        var member = aMember(venue);
        var number = aCard();
        var card = bound(member, number);

        as(member(member, venue), () -> cards.status(card.id(), CardView.State.BLOCKED));

        assertThatThrownBy(() -> tapped(number)).isInstanceOf(CardRefused.class);
        assertThatThrownBy(() -> tapped(aCard())).isInstanceOf(CardRefused.class);
        assertThatThrownBy(() -> as(member(member, venue), () -> cards.status(card.id(), CardView.State.ACTIVE)))
                .as("whoever has found it may have the phone as well")
                .isInstanceOf(NotFound.class);
        as(cashier, () -> cards.status(card.id(), CardView.State.ACTIVE));
        assertThat(tapped(number)).isEqualTo(member);
        assertThat(events(CardChanged.class).stream().map(CardChanged::act))
                .containsExactly("card.bound", "card.blocked", "card.unblocked");
    }

    @Test
    void a_removed_card_may_be_given_to_somebody_else() {
        var number = aCard();
        var card = bound(aMember(venue), number);
        var next = aMember(venue);

        as(cashier, () -> cards.remove(card.id()));
        bound(next, number);

        assertThat(tapped(number)).isEqualTo(next);
        assertThatThrownBy(() -> as(cashier, () -> cards.remove(card.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_member_binds_a_card_of_their_own_only_with_a_fresh_factor() {
        var member = aMember(venue);
        var known = member(member, venue);
        var stale = new Caller(known.kind(), member, known.permissions(), known.session(), null);

        assertThat(as(known, () -> cards.bind(member, aCard())).boundBy()).isEqualTo(member);

        assertThatThrownBy(() -> as(stale, () -> cards.bind(member, aCard()))).isInstanceOf(StepUpRequired.class);
        assertThatThrownBy(() -> as(known, () -> cards.bind(aMember(venue), aCard())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void cards_of_another_venue_are_absent_and_only_seats_read_them() {
        var member = aMember(venue);
        var number = aCard();
        var card = bound(member, number);
        var other = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(other, () -> cards.list(member))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(other, () -> cards.status(card.id(), CardView.State.BLOCKED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(other, () -> cards.remove(card.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> cards.tapped(number))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> new CardNumber("x")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new CardNumber("A".repeat(200))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void cards_are_handed_out_and_forgotten_with_the_person() {
        var member = aMember(venue);
        var number = aCard();
        bound(member, number);
        var data = the(MemberPersonalData.class);

        assertThat(inTransaction(() -> data.export(member)).toString()).contains(number.lastFour());
        asPartOfAnAct(() -> data.erase(Set.of(member)));

        assertThat(sql("select 1 from card where account_id = ?", member)).isEmpty();
        assertThatThrownBy(() -> tapped(number)).isInstanceOf(CardRefused.class);
    }

    @Test
    void nobody_has_cards_without_end() {
        var member = aMember(venue);
        Stream.generate(CardRoomTest::aCard).limit(CardService.MOST).forEach(number -> bound(member, number));

        assertThatThrownBy(() -> bound(member, aCard())).isInstanceOf(TooManyCards.class);
    }

    @Test
    @DisplayName("A tap that meets a conflict and is repeated by the door is one tap, not two")
    void a_conflict_takes_no_tap_away() throws Exception {
        var member = aMember(venue);
        var number = aCard();
        var card = bound(member, number);
        var lock = "select cast(id as text) from card where id = :id for update";
        try (var threads = Executors.newSingleThreadExecutor()) {
            inTransaction(() -> {
                the(EntityManager.class)
                        .createNativeQuery(lock)
                        .setParameter("id", card.id())
                        .getSingleResult();
                for (var i = 0; i < 12; i++) {
                    assertThatThrownBy(() -> threads.submit(() -> tappedImpatiently(number))
                                    .get())
                            .hasRootCauseInstanceOf(SQLException.class);
                }
            });
        }

        assertThat(fromOutside(() -> cards.tapped(number))).isEqualTo(member);
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> fromOutside(() -> cards.tapped(aCard()))).isInstanceOf(CardRefused.class);
        }
        assertThatThrownBy(() -> fromOutside(() -> cards.tapped(aCard()))).isInstanceOf(LimitExceeded.class);
    }

    private AccountId tappedImpatiently(CardNumber number) {
        return inTransaction(() -> {
            the(EntityManager.class)
                    .createNativeQuery("set local lock_timeout = '50ms'")
                    .executeUpdate();
            return fromOutside(() -> cards.tapped(number));
        });
    }

    /** What comes over the network is limited. */
    private <T> T fromOutside(Supplier<T> act) {
        return new Call(seat, new Origin("192.0.2.44", "agent", ""), "test", "test", Locale.ENGLISH).run(act);
    }
}
