package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.login.TakeOverService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keys by which machines at tills show which till they are. */
class TillKeyTest extends CounterTest {

    private final TillKeyService keys = the(TillKeyService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);

    private IssuedTillKey issued() {
        return as(stepped(manager), () -> keys.issue(till.id()));
    }

    @Test
    @DisplayName("D27: a key shows its till and venue, opens nothing by itself, and is kept as a hash alone")
    void a_key_shows_its_till() {
        var key = issued();

        var caller = keys.caller(key.secret()).orElseThrow();

        assertThat(caller.kind()).isEqualTo(Caller.Kind.TILL);
        assertThat(caller.device()).isEqualTo(till.id().value());
        assertThat(caller.permissions()).containsOnlyKeys(venue);
        assertThat(caller.everyPermission()).isEmpty();
        assertThat(count("till_key where hash = '" + key.secret().reveal() + "'"))
                .isZero();
        assertThat(count("till_key where hash = '" + key.secret().hash() + "'")).isEqualTo(1);
        assertThat(events(TillKeyChanged.class))
                .singleElement()
                .satisfies(told -> assertThat(told.act()).isEqualTo("till-key.issued"));
    }

    @Test
    void another_key_replaces_the_one_before_and_a_revoked_one_shows_nothing() {
        var first = issued();
        var second = issued();

        assertThat(keys.caller(first.secret())).isEmpty();
        assertThat(keys.caller(second.secret())).isPresent();
        as(manager, () -> keys.revoke(till.id()));
        assertThat(keys.caller(second.secret())).isEmpty();
        assertThat(keys.caller(Secret.random())).isEmpty();
        assertThat(keys.caller(new Secret("no key"))).isEmpty();
        assertRefused("till-key.not-found", () -> as(manager, () -> keys.revoke(till.id())));
        assertThat(as(manager, () -> keys.history(till.id())))
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.revokedAt()).isNotNull());
    }

    @Test
    @DisplayName(
            "A browser with a till's key is that till, in its venue's day; with a revoked or made up key it is none")
    void a_browser_is_the_till_of_its_key() {
        var key = issued();
        var desks = the(TillDeskService.class);

        var desk = desks.at(key.secret()).orElseThrow();

        assertThat(desk.till()).isEqualTo(till.id());
        assertThat(desk.venue()).isEqualTo(venue);
        assertThat(desk.name()).isEqualTo(till.name());
        assertThat(desk.dayBegan()).isBeforeOrEqualTo(clock().instant());
        as(manager, () -> keys.revoke(till.id()));
        assertThat(desks.at(key.secret())).isEmpty();
        assertThat(desks.at(Secret.random())).isEmpty();
        assertThat(desks.at(new Secret("no key"))).isEmpty();
    }

    private UUID actsHere(Caller who, IssuedTillKey key) {
        var tokens = sessions.open(the(AccountService.class).get(who.person()), Channel.CONSOLE, Origin.INSIDE, false)
                .orElseThrow();
        sessions.noteSecondFactor(tokens.sessionId());
        var desk = the(TillDeskService.class).at(key.secret()).orElseThrow();
        the(TakeOverService.class).arrived(desk, tokens);
        return tokens.sessionId();
    }

    @Test
    void who_acts_at_a_till_does_not_any_more_when_its_key_is_revoked_or_replaced() {
        var first = issued();
        var acting = actsHere(cashier, first);
        issued();
        assertThat(sessions.alive(acting, 0)).isEmpty();

        var second = issued();
        var again = actsHere(cashier, second);
        as(manager, () -> keys.revoke(till.id()));

        assertThat(sessions.alive(again, 0)).isEmpty();
        assertThat(one("select end_reason from login_session where id = ?", again))
                .isEqualTo("TILL_REVOKED");
    }

    @Test
    void a_revocation_that_comes_to_nothing_ends_nobody() {
        var acting = actsHere(cashier, issued());

        assertThatThrownBy(() -> inTransaction(() -> {
                    as(manager, () -> keys.revoke(till.id()));
                    throw new IllegalStateException("came to nothing");
                }))
                .hasMessage("came to nothing");

        assertThat(sessions.alive(acting, 0)).isPresent();
        assertThat(as(manager, () -> keys.inForce(venue))).containsKey(till.id());
    }

    @Test
    void of_many_who_enrol_the_same_till_one_key_counts_in_the_end() {
        var race = as(stepped(manager), () -> race(10, () -> keys.issue(till.id())));

        assertThat(race.results()).hasSize(10);
        assertThat(race.results().stream()
                        .filter(key -> keys.caller(key.secret()).isPresent()))
                .hasSize(1);
    }

    @Test
    void only_who_manages_shifts_of_the_venue_enrols_its_tills() {
        var stranger = staff(aVenue(), Role.MANAGER);
        var automatic = as(house(), () -> tills.add(venue, "A1", "Automatic", true));

        assertRefused("till.not-found", () -> as(stepped(stranger), () -> keys.issue(till.id())));
        assertRefused("till.not-found", () -> as(stepped(manager), () -> keys.issue(TillId.next())));
        assertRefused("till.not-found", () -> as(stepped(manager), () -> keys.issue(automatic.id())));
        assertThatThrownBy(() -> as(cashier, () -> keys.history(till.id()))).isInstanceOf(EJBAccessException.class);
    }
}
