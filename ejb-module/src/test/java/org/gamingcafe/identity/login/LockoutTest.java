package org.gamingcafe.identity.login;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;

/** What tests of the lock share. */
abstract class LockoutTest extends RoomTest {

    static final Secret RIGHT = new Secret("plum-orbit-kettle-93");
    static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    static final Secret WRONG = new Secret("not the password");
    static final Origin HOME = new Origin("203.0.113.9", "Firefox", "");
    static final Duration LOCK = Duration.ofMinutes(15);
    static final LoginOutcome REFUSED = new LoginOutcome.Refused();

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Counts how often a password is verified. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class CountingHash extends PasswordHash {

        static final AtomicInteger VERIFIED = new AtomicInteger();

        @Override
        public boolean matches(Secret password, String phc) {
            VERIFIED.incrementAndGet();
            return super.matches(password, phc);
        }
    }

    final LoginService logins = the(LoginService.class);
    final LockoutService lockouts = the(LockoutService.class);

    LoginOutcome login(String name, Secret password) {
        return logins.begin(new Credentials(name, password, false), Channel.API, HOME);
    }

    /** So many wrong passwords in a row. */
    void fail(String name, int times) {
        for (var i = 0; i < times; i++) {
            login(name, WRONG);
        }
    }

    static AccountView somebody() {
        var name = "locked" + NEXT.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        var venue = aVenue();
        var person = as(
                house(),
                () -> the(AccountService.class)
                        .enter(
                                new NewPerson(
                                        AccountView.Kind.MEMBER,
                                        venue,
                                        name,
                                        name + "@example.org",
                                        "Some Body",
                                        null,
                                        "en"),
                                false));
        the(PasswordService.class).set(person.id(), RIGHT);
        return person;
    }

    static String aNameThatNobodyHas() {
        return "nobody" + NEXT.incrementAndGet();
    }
}
