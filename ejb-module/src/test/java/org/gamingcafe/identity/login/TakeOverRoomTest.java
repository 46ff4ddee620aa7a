package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.pin.BadgeNumber;
import org.gamingcafe.identity.pin.PinChanged;
import org.gamingcafe.identity.pin.PinService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: cashiers relieve each other at a till by PIN or badge, after a full sign-in of the day")
class TakeOverRoomTest extends RoomTest {

    private static final Secret PIN = new Secret("739154");
    private static final Secret WRONG = new Secret("846201");
    private static final TakeOver SIGN_IN = new TakeOver.SignInNeeded();

    private final TakeOverService till = the(TakeOverService.class);
    private final PinService pins = the(PinService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final VenueId venue = aVenue();
    private final TillDesk desk = aDesk(venue);

    private static TillDesk aDesk(VenueId venue) {
        return new TillDesk(TillId.next(), venue, "Till", clock().instant().minus(Duration.ofHours(2)));
    }

    private Caller aCashier() {
        var cashier = staff(venue, Role.CASHIER);
        as(stepped(cashier), () -> pins.choose(PIN));
        return cashier;
    }

    /** With password and second factor, at the browser of the till. */
    private Tokens signedIn(Caller who, TillDesk at) {
        var tokens = passwordOnly(who);
        sessions.noteSecondFactor(tokens.sessionId());
        till.arrived(at, tokens);
        return tokens;
    }

    private Tokens passwordOnly(Caller who) {
        return sessions.open(the(AccountService.class).get(who.person()), Channel.CONSOLE, Origin.INSIDE, false)
                .orElseThrow();
    }

    private boolean isAlive(UUID session) {
        return sessions.alive(session, 0).isPresent();
    }

    private static UUID taken(TakeOver outcome) {
        return ((TakeOver.Taken) outcome).tokens().sessionId();
    }

    private TakeOver byPin(Caller who, Secret pin) {
        return till.byPin(desk, who.person(), pin);
    }

    @Test
    void who_has_signed_in_fully_today_comes_back_by_pin_and_the_one_before_acts_no_more() {
        var anna = aCashier();
        var ben = aCashier();
        var first = signedIn(anna, desk).sessionId();
        var second = signedIn(ben, desk).sessionId();
        assertThat(isAlive(first)).isFalse();
        assertThat(till.present(desk))
                .extracting(PresentCashier::account)
                .containsExactlyInAnyOrder(anna.person(), ben.person());

        var back = taken(byPin(anna, PIN));

        assertThat(isAlive(back)).isTrue();
        assertThat(isAlive(second)).isFalse();
        assertThat(taken(byPin(ben, PIN))).isNotEqualTo(second);
        assertThat(events(TillTakenOver.class)).extracting(TillTakenOver::by).contains("PIN");
        assertThat(attempts(anna)).containsExactly(Map.of("reason", "PIN", "success", true));
    }

    @Test
    void a_pin_counts_as_no_factor_for_acts_that_need_one() {
        var anna = aCashier();
        signedIn(anna, desk);
        signedIn(aCashier(), desk);

        var live = sessions.alive(taken(byPin(anna, PIN)), 0)
                .map(LiveSession::caller)
                .orElseThrow();

        assertThatThrownBy(() -> as(live, () -> pins.choose(new Secret("905172"))))
                .isInstanceOf(StepUpRequired.class);
        assertThat(sessions.hasShownASecondFactor(live.session())).isFalse();
    }

    @Test
    void the_same_cashier_only_opens_the_lock() {
        var anna = aCashier();
        var session = signedIn(anna, desk).sessionId();
        var here = new Caller(
                Caller.Kind.STAFF, anna.person(), Map.of(venue, Set.of("shift:run")), session, clock().instant());

        assertThat(as(here, () -> byPin(anna, PIN))).isEqualTo(new TakeOver.Unlocked());

        assertThat(isAlive(session)).isTrue();
    }

    @Test
    void without_a_full_sign_in_of_the_day_at_this_till_a_right_pin_opens_nothing() {
        var anna = aCashier();
        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);

        till.arrived(desk, passwordOnly(anna));
        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);

        signedIn(anna, aDesk(venue));
        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);

        signedIn(anna, desk);
        var tomorrow =
                new TillDesk(desk.till(), venue, "Till", clock().instant().plusSeconds(1));
        assertThat(till.byPin(tomorrow, anna.person(), PIN)).isEqualTo(SIGN_IN);
        assertThat(till.present(tomorrow)).isEmpty();
    }

    @Test
    void who_signs_out_or_whose_sessions_are_ended_signs_in_fully_again() {
        var anna = aCashier();
        var ben = aCashier();
        sessions.end(signedIn(anna, desk).sessionId(), "SIGNED_OUT");
        signedIn(ben, desk);
        sessions.endAll(ben.person(), "REVOKED");

        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);
        assertThat(byPin(ben, PIN)).isEqualTo(SIGN_IN);
        assertThat(till.present(desk)).isEmpty();
    }

    @Test
    void managers_and_cashiers_of_other_venues_sign_in_fully_each_time() {
        var manager = staff(venue, Role.MANAGER);
        as(stepped(manager), () -> pins.choose(PIN));
        var both = staff(venue, Role.CASHIER);
        as(stepped(both), () -> pins.choose(PIN));
        signedIn(manager, desk);
        signedIn(both, desk);
        change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')",
                both.person(),
                aVenue());

        assertThat(byPin(manager, PIN)).isEqualTo(SIGN_IN);
        assertThat(byPin(both, PIN)).isEqualTo(SIGN_IN);
    }

    @Test
    void an_account_that_may_not_sign_in_or_must_change_its_password_does_not_come_back() {
        var anna = aCashier();
        signedIn(anna, desk);
        change("update account set must_change_password = true where id = ?", anna.person());
        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);

        var ben = aCashier();
        signedIn(ben, desk);
        change("update account set status = 'DEACTIVATED' where id = ?", ben.person());
        assertThat(byPin(ben, PIN)).isEqualTo(SIGN_IN);
    }

    @Test
    void five_wrong_ones_and_only_a_full_sign_in_leads_on() {
        var anna = aCashier();
        signedIn(anna, desk);
        for (var i = 0; i < 4; i++) {
            assertThat(byPin(anna, WRONG)).isEqualTo(new TakeOver.Wrong());
        }
        assertThat(byPin(anna, new Secret("not a pin"))).isEqualTo(new TakeOver.Wrong());

        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);
        assertThat(events(PinChanged.class)).extracting(PinChanged::act).containsOnlyOnce("pin.locked");
        assertThat(as(anna, pins::mine).locked()).isTrue();

        signedIn(anna, desk);
        assertThat(byPin(anna, PIN)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    void a_right_one_begins_the_count_anew() {
        var anna = aCashier();
        signedIn(anna, desk);
        for (var i = 0; i < 12; i++) {
            byPin(anna, i % 4 == 3 ? PIN : WRONG);
        }

        assertThat(byPin(anna, PIN)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    @DisplayName("fifty wrong PINs at once: exactly five are looked at")
    void fifty_at_once_cost_five() {
        var anna = aCashier();
        signedIn(anna, desk);

        var race = race(50, () -> byPin(anna, WRONG));

        assertThat(race.results()).hasSize(50);
        assertThat(race.results().stream().filter(new TakeOver.Wrong()::equals)).hasSize(5);
        assertThat(race.results().stream().filter(SIGN_IN::equals)).hasSize(45);
        assertThat(one("select failed from staff_pin where account_id = ?", anna.person()))
                .isEqualTo(5);
        assertThat(events(PinChanged.class).stream().filter(told -> told.act().equals("pin.locked")))
                .hasSize(1);
        assertThat(byPin(anna, PIN)).isEqualTo(SIGN_IN);
    }

    @Test
    @DisplayName("two cashiers take over at once: one acts in the end, and nobody else has a session there")
    void two_at_once_and_one_acts() {
        for (var round = 0; round < 5; round++) {
            var here = aDesk(venue);
            var staff = List.of(aCashier(), aCashier());
            staff.forEach(who -> signedIn(who, here));
            var next = new AtomicInteger();

            var race = race(8, (Callable<TakeOver>)
                    () -> till.byPin(here, staff.get(next.getAndIncrement() % 2).person(), PIN));

            var opened = race.results().stream().map(TakeOverRoomTest::taken).toList();
            assertThat(opened).isNotEmpty();
            assertThat(race.failed(TillTaken.class)).isEqualTo(8 - opened.size());
            assertThat(opened.stream().filter(this::isAlive)).hasSize(1);
            assertThat(sql(
                            "select 1 from login_session where account_id in (?, ?) and ended_at is null",
                            staff.get(0).person(),
                            staff.get(1).person()))
                    .hasSize(1);
        }
    }

    @Test
    void of_many_full_sign_ins_at_once_each_gets_on_and_one_acts() {
        var people = Stream.generate(this::aCashier).limit(6).toList();
        var next = new AtomicInteger();

        var race = race(6, (Callable<UUID>)
                () -> signedIn(people.get(next.getAndIncrement()), desk).sessionId());

        assertThat(race.results()).hasSize(6);
        assertThat(race.results().stream().filter(this::isAlive)).hasSize(1);
        assertThat(till.present(desk)).hasSize(6);
    }

    @Test
    @DisplayName(
            "The danger is real: who looks at the count, verifies, and counts afterwards lets more than five through")
    void counting_afterwards_lets_more_through() {
        var anna = aCashier();

        var race = race(30, (Callable<Boolean>) () -> {
            if (((Number) one("select failed from staff_pin where account_id = ?", anna.person())).intValue() >= 5) {
                return false;
            }
            the(PasswordHash.class)
                    .matches(WRONG, (String) one("select phc from staff_pin where account_id = ?", anna.person()));
            change("update staff_pin set failed = least(failed + 1, 5) where account_id = ?", anna.person());
            return true;
        });

        assertThat(race.results().stream().filter(Boolean::booleanValue).count())
                .isGreaterThan(5);
    }

    @Test
    void a_badge_does_as_well_and_is_one_persons() {
        var anna = staff(venue, Role.CASHIER);
        var ben = aCashier();
        var badge = new BadgeNumber("04:A2:19:7C:55:80");
        as(stepped(anna), () -> pins.bind(badge));
        as(stepped(anna), () -> pins.bind(badge));
        assertThatThrownBy(() -> as(stepped(ben), () -> pins.bind(badge)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("badge.taken"));
        assertThat(till.byBadge(desk, badge))
                .as("nobody learns that it is somebody's")
                .isEqualTo(new TakeOver.Wrong());
        signedIn(anna, desk);
        signedIn(ben, desk);

        assertThat(till.byBadge(desk, new BadgeNumber("04a2197c5580"))).isInstanceOf(TakeOver.Taken.class);
        assertThat(till.byBadge(desk, new BadgeNumber("0000000000"))).isEqualTo(new TakeOver.Wrong());
        assertThat(as(anna, pins::mine).badge()).isEqualTo("5580");
        assertThat(count("staff_badge where hash like '%04A2197C5580%'")).isZero();

        as(anna, pins::unbind);
        assertThat(till.byBadge(desk, badge)).isEqualTo(new TakeOver.Wrong());
    }

    private BadgeNumber aBadgeOf(Caller who, String number) {
        var badge = new BadgeNumber(number);
        as(stepped(who), () -> pins.bind(badge));
        return badge;
    }

    @Test
    @DisplayName("twenty guessed badges at once at a till: five are looked at, then none before a full sign-in there")
    void guessed_badges_have_a_budget() {
        var anna = aCashier();
        var badge = aBadgeOf(anna, "04B2197C5581");
        var elsewhere = aBadgeOf(staff(aVenue(), Role.CASHIER), "04B2197C5582");
        signedIn(anna, desk);
        assertThat(till.byBadge(desk, elsewhere)).isEqualTo(new TakeOver.Wrong());
        assertThat(till.byBadge(desk, badge)).isInstanceOf(TakeOver.Taken.class);

        var race = race(20, () -> till.byBadge(desk, new BadgeNumber("0000000000")));

        assertThat(race.results().stream().filter(new TakeOver.Wrong()::equals)).hasSize(4);
        assertThat(till.byBadge(desk, badge)).isEqualTo(SIGN_IN);
        clock().advance(Duration.ofHours(1));
        assertThat(till.byBadge(desk, badge)).isEqualTo(SIGN_IN);
        signedIn(anna, desk);
        assertThat(till.byBadge(desk, badge)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    void whose_pin_is_locked_does_not_come_back_by_badge() {
        var anna = aCashier();
        var badge = aBadgeOf(anna, "04B2197C5583");
        signedIn(anna, desk);
        for (var i = 0; i < 5; i++) {
            byPin(anna, WRONG);
        }

        assertThat(till.byBadge(desk, badge)).isEqualTo(SIGN_IN);
        signedIn(anna, desk);
        assertThat(till.byBadge(desk, badge)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    @DisplayName("Who acts at a till does not any more when its key counts no more, and nobody comes back there by PIN")
    void nobody_acts_at_a_till_that_is_none_any_more() {
        var anna = aCashier();
        var ben = aCashier();
        signedIn(ben, desk);
        var acting = signedIn(anna, desk).sessionId();
        var elsewhere = aDesk(venue);
        var untouched = signedIn(aCashier(), elsewhere).sessionId();

        till.closed(desk.till());

        assertThat(isAlive(acting)).isFalse();
        assertThat(isAlive(untouched)).isTrue();
        assertThat(one("select end_reason from login_session where id = ?", acting))
                .isEqualTo("TILL_REVOKED");
        assertThat(till.present(desk)).isEmpty();
        assertThat(byPin(ben, PIN)).isEqualTo(SIGN_IN);
        signedIn(anna, desk);
        signedIn(ben, desk);
        assertThat(byPin(anna, PIN)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    void who_closes_the_till_they_act_at_goes_on() {
        var manager = staff(venue, Role.MANAGER);
        var session = signedIn(manager, desk).sessionId();
        var here = new Caller(Caller.Kind.STAFF, manager.person(), manager.permissions(), session, null);

        as(here, () -> till.closed(desk.till()));

        assertThat(isAlive(session)).isTrue();
        assertThat(the(Presences.class).acting(desk.till())).isEmpty();
    }

    @Test
    void who_takes_over_while_the_till_is_closed_does_not_act_there_afterwards() {
        for (var round = 0; round < 5; round++) {
            var here = aDesk(venue);
            var staff = List.of(aCashier(), aCashier());
            staff.forEach(who -> signedIn(who, here));
            var next = new AtomicInteger();

            race(5, (Callable<Boolean>) () -> {
                var turn = next.getAndIncrement();
                if (turn == 4) {
                    till.closed(here.till());
                } else {
                    till.byPin(here, staff.get(turn % 2).person(), PIN);
                }
                return true;
            });

            assertThat(sql(
                            "select 1 from login_session where account_id in (?, ?) and ended_at is null",
                            staff.get(0).person(),
                            staff.get(1).person()))
                    .isEmpty();
            assertThat(till.present(here)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "The danger is real: ended only, who acted before can still be relieved by somebody who has looked already")
    void ending_the_session_alone_lets_a_take_over_through() {
        var presences = the(Presences.class);
        var seen = Optional.of(signedIn(aCashier(), desk).sessionId());
        var late = passwordOnly(aCashier()).sessionId();

        sessions.end(seen.get(), "TILL_REVOKED");
        assertThat(presences.become(desk.till(), seen, late, clock().instant())).isTrue();

        till.closed(desk.till());
        assertThat(presences.become(desk.till(), Optional.of(late), seen.get(), clock().instant()))
                .isFalse();
    }

    @Test
    void who_is_no_active_staff_of_the_venue_neither_takes_over_nor_throws_the_cashier_out() {
        var anna = aCashier();
        var ben = aCashier();
        signedIn(ben, desk);
        var acting = signedIn(anna, desk).sessionId();
        var told = events(TillTakenOver.class).size();

        signedIn(member(aMember(venue), venue), desk);
        signedIn(staff(aVenue(), Role.CASHIER), desk);
        change("update account set status = 'SCHEDULED_DELETION' where id = ?", ben.person());
        signedIn(ben, desk);

        assertThat(isAlive(acting)).isTrue();
        assertThat(events(TillTakenOver.class)).hasSize(told);
        assertThat(byPin(ben, PIN)).isEqualTo(SIGN_IN);
        assertThat(byPin(anna, PIN)).isInstanceOf(TakeOver.Taken.class);
    }

    @Test
    void the_record_names_who_takes_over_and_no_wrong_try_is_an_act_of_who_is_relieved() {
        var anna = aCashier();
        var ben = aCashier();
        signedIn(anna, desk);
        as(anna, () -> signedIn(ben, desk));
        as(ben, () -> byPin(anna, PIN));
        for (var i = 0; i < 5; i++) {
            as(anna, () -> byPin(ben, WRONG));
        }

        assertThat(sql(
                        "select changes ->> 'by' as how, actor_kind, actor_id from audit_record where act = 'till.taken-over' and entity_id = ? order by at, id",
                        desk.till().toString()))
                .extracting(row -> row.get("how") + " " + row.get("actor_kind") + " " + row.get("actor_id"))
                .containsExactly(
                        "CONSOLE STAFF " + anna.person(),
                        "CONSOLE STAFF " + ben.person(),
                        "PIN STAFF " + anna.person());
        assertThat(sql(
                        "select actor_kind, actor_id from audit_record where act = 'pin.locked' and account_id = ?",
                        ben.person()))
                .containsExactly(
                        Map.of("actor_kind", "TILL", "actor_id", desk.till().value()));
    }

    @Test
    void weak_pins_are_refused_and_the_others_kept_as_hashes() {
        var anna = staff(venue, Role.CASHIER);
        for (var weak :
                List.of("1111", "1234", "987654", "0123", "7890", "1212", "123123", "1987", "2580", "24121990")) {
            assertRefused("pin.weak", anna, weak);
        }
        for (var none : List.of("123", "123456789", "12a4", "", "١٢٣٥")) {
            assertRefused("pin.form", anna, none);
        }
        assertThatThrownBy(() -> as(later(anna), () -> pins.choose(PIN))).isInstanceOf(StepUpRequired.class);

        as(stepped(anna), () -> pins.choose(PIN));

        assertThat((String) one("select phc from staff_pin where account_id = ?", anna.person()))
                .startsWith("$argon2id$")
                .doesNotContain(PIN.reveal());
        as(anna, pins::remove);
        assertThat(as(anna, pins::mine).pinSetAt()).isNull();
    }

    private static Caller later(Caller who) {
        var longAgo = clock().instant().minus(Duration.ofHours(1));
        return new Caller(who.kind(), who.account(), who.permissions(), who.session(), longAgo);
    }

    private void assertRefused(String code, Caller who, String typed) {
        assertThatThrownBy(() -> as(stepped(who), () -> pins.choose(new Secret(typed))))
                .as(typed)
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static List<Map<String, Object>> attempts(Caller who) {
        return sql("select reason, success from login_attempt where account_id = ? order by at, id", who.person());
    }
}
