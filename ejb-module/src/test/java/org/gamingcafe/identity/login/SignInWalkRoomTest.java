package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.Registration;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random acts of people and strangers, each told to the house and to a model of it: both answer the same at every step. */
class SignInWalkRoomTest extends LockoutTest {

    private static final long SEED = 20261128;
    private static final int WALKS = 8;
    private static final int STEPS = 60;

    private enum Act {
        REGISTER,
        SIGN_IN,
        FAIL,
        REFRESH,
        REUSE,
        REVOKE,
        REVOKE_TOKEN,
        REVOKE_ALL,
        CHANGE,
        RESET,
        UNLOCK,
        WAIT
    }

    private static final List<Act> OFTEN = List.of(Act.SIGN_IN, Act.FAIL, Act.FAIL, Act.FAIL, Act.REFRESH, Act.WAIT);

    private final RegistrationService registrations = the(RegistrationService.class);
    private final AccountService accounts = the(AccountService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final OwnSessionService own = the(OwnSessionService.class);
    private final TicketDesk tickets = the(TicketDesk.class);
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);
    private int locked;
    private int copied;
    private int idle;

    @Test
    @DisplayName(
            "E3.*, E5.*, G061-G063, D12, D14, D22: sign-in does what the model does, whatever happens in which order")
    void random_walks_go_as_in_the_model() {
        var random = new Random(SEED);
        for (var walk = 0; walk < WALKS; walk++) {
            var told = new Walk(walk, new Random(random.nextLong()));
            for (var step = 0; step < STEPS; step++) {
                told.step("walk " + walk + ", step " + step);
            }
        }

        assertThat(done.keySet()).as("every act has happened").containsExactly(Act.values());
        assertThat(locked).as("somebody was locked").isPositive();
        assertThat(copied).as("a token came back whose session was alive").isPositive();
        assertThat(idle).as("a session ended because nobody used it").isPositive();
    }

    /** A session as it was handed out, with the tokens that were used up. */
    private static final class Held {
        private final SignInModel.Login model;
        private Tokens tokens;
        private final List<Secret> spent = new ArrayList<>();

        Held(SignInModel.Login model, Tokens tokens) {
            this.model = model;
            this.tokens = tokens;
        }
    }

    /** Two people, and somebody whom nobody knows. */
    private final class Walk {

        private final Random random;
        private final SignInModel model = new SignInModel();
        private final VenueId venue = aVenue();
        private final List<String> emails;
        private final Map<String, String> passwords = new java.util.HashMap<>();
        private final List<Held> held = new ArrayList<>();
        private int next;

        Walk(int number, Random random) {
            this.random = random;
            this.emails = List.of(
                    "walk" + number + "a@example.org",
                    "walk" + number + "b@example.org",
                    "walk" + number + "c@example.org");
            register(emails.getFirst());
        }

        void step(String where) {
            var act = random.nextBoolean()
                    ? OFTEN.get(random.nextInt(OFTEN.size()))
                    : Act.values()[random.nextInt(Act.values().length)];
            var email = emails.get(random.nextInt(emails.size()));
            if (perform(act, email, where + ": " + act)) {
                done.merge(act, 1, Integer::sum);
            }
            var now = clock().instant();
            for (var one : held) {
                assertThat(sessions.endOf(one.tokens.sessionId(), 0).isPresent())
                        .as(where + ": " + act + ", sessions")
                        .isEqualTo(model.isAlive(one.model, now));
            }
        }

        private int alive() {
            return (int) held.stream()
                    .filter(one -> model.isAlive(one.model, clock().instant()))
                    .count();
        }

        /** @return whether there was something to do it to */
        private boolean perform(Act act, String email, String where) {
            var isKnown = passwords.containsKey(email);
            var one = held.isEmpty() ? null : held.get(random.nextInt(held.size()));
            switch (act) {
                case REGISTER -> register(emails.get(random.nextInt(2)));
                case SIGN_IN -> signIn(email, passwords.getOrDefault(email, "plum-orbit-kettle-0"), where);
                case FAIL -> signIn(email, "not the password", where);
                case WAIT -> {
                    var alive = alive();
                    var isLong = random.nextInt(5) == 0; // longer than a session lasts that nobody uses
                    clock().advance(Duration.ofSeconds(61 + random.nextInt(isLong ? 4_000 : 1_100)));
                    idle += alive - alive();
                }
                case CHANGE -> changePassword(email, isKnown);
                case RESET -> resetPassword(email, isKnown);
                case UNLOCK -> unlock(email, isKnown);
                default -> {
                    return one != null && performAt(act, one, where);
                }
            }
            return isKnown || act == Act.WAIT || act == Act.REGISTER;
        }

        private boolean performAt(Act act, Held one, String where) {
            switch (act) {
                case REFRESH -> refresh(one, where);
                case REUSE -> {
                    return reuse(one, where);
                }
                case REVOKE_TOKEN -> {
                    sessions.revoke(
                            random.nextBoolean() || one.spent.isEmpty()
                                    ? one.tokens.refreshToken()
                                    : one.spent.getFirst());
                    model.end(one.model);
                }
                case REVOKE -> {
                    return revoke(one);
                }
                default -> {
                    as(owner(one.model.owner), own::revokeOthers);
                    model.endAll(one.model.owner);
                }
            }
            return true;
        }

        private void register(String email) {
            var password = fresh();
            as(
                    Caller.ANONYMOUS,
                    () -> registrations.register(
                            new Registration(venue, email, "Some Body", "en", new Secret(password))));
            model.register(email, password);
            passwords.putIfAbsent(email, password);
        }

        private void signIn(String email, String password, String where) {
            var now = clock().instant();
            var expected = model.signIn(email, password, now);
            var outcome = login(email, new Secret(password));
            if (expected.isIn()) {
                assertThat(outcome).as(where).isInstanceOf(LoginOutcome.SignedIn.class);
                held.add(new Held(model.opened(email, now), ((LoginOutcome.SignedIn) outcome).tokens()));
            } else {
                locked += expected.lockedSeconds() > 0 ? 1 : 0;
                assertThat(outcome)
                        .as(where)
                        .isEqualTo(
                                expected.lockedSeconds() > 0
                                        ? new LoginOutcome.Locked(expected.lockedSeconds())
                                        : REFUSED);
            }
        }

        private void refresh(Held one, String where) {
            var token = one.tokens.refreshToken();
            var expected = model.refresh(one.model, token.hash(), clock().instant());
            var successor = sessions.refresh(token, HOME);
            assertThat(successor.isPresent()).as(where).isEqualTo(expected);
            successor.ifPresent(tokens -> {
                one.spent.add(token);
                one.tokens = tokens;
            });
        }

        private boolean reuse(Held one, String where) {
            if (one.spent.isEmpty()) {
                return false;
            }
            var token = one.spent.get(random.nextInt(one.spent.size()));
            copied += model.isAlive(one.model, clock().instant()) ? 1 : 0;
            assertThat(model.refresh(one.model, token.hash(), clock().instant()))
                    .isFalse();
            assertThat(sessions.refresh(token, HOME)).as(where).isEmpty();
            return true;
        }

        private boolean revoke(Held one) {
            if (!model.isAlive(one.model, clock().instant())) {
                return false;
            }
            as(owner(one.model.owner), () -> own.revoke(one.tokens.sessionId()));
            model.end(one.model);
            return true;
        }

        private void changePassword(String email, boolean isKnown) {
            if (!isKnown) {
                return;
            }
            var wanted = fresh();
            if (random.nextInt(4) == 0) {
                assertThatThrownBy(() -> as(owner(email), () -> logins.changePassword(WRONG, new Secret(wanted))))
                        .isInstanceOf(InvalidInput.class);
                return;
            }
            as(owner(email), () -> logins.changePassword(new Secret(passwords.get(email)), new Secret(wanted)));
            settled(email, wanted);
        }

        private void resetPassword(String email, boolean isKnown) {
            if (isKnown) {
                var wanted = fresh();
                logins.setPassword(
                        tickets.issue(MailedLink.TO_SET_A_PASSWORD, id(email), Duration.ofHours(1)),
                        new Secret(wanted));
                settled(email, wanted);
            }
        }

        private void settled(String email, String password) {
            passwords.put(email, password);
            model.setPassword(email, password);
        }

        private void unlock(String email, boolean isKnown) {
            if (isKnown) {
                lockouts.unlock(tickets.issue(MailedLink.TO_UNLOCK, id(email), Duration.ofHours(1)));
                model.unlock(email);
            }
        }

        private Caller owner(String email) {
            return member(id(email), venue);
        }

        private AccountId id(String email) {
            return accounts.find(email).orElseThrow().id();
        }

        private String fresh() {
            return "plum-orbit-kettle-" + ++next;
        }
    }
}
