package org.gamingcafe.identity.login;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.CodeAsked;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;

/** What tests of doubtful sign-ins share: places are those of the documents' address ranges. */
abstract class DoubtTest extends LockoutTest {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    static final String SAFARI =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/17.5 Safari/605.1.15";
    static final String PRINT = new Secret("a device").hash();
    static final Origin BERLIN = new Origin("192.0.2.9", FIREFOX, PRINT);
    static final Origin HAMBURG_OTHER_DEVICE = new Origin("203.0.113.20", SAFARI, "");
    static final Origin NEW_YORK = new Origin("198.51.100.7", FIREFOX, PRINT);
    static final Origin HANOI_OTHER_DEVICE = new Origin("2001:db8:7::1", SAFARI, "");

    final SecondStepService second = the(SecondStepService.class);
    final LoginHistoryService history = the(LoginHistoryService.class);

    LoginOutcome from(Origin origin, AccountView person) {
        return from(origin, person, RIGHT);
    }

    LoginOutcome from(Origin origin, AccountView person, Secret password) {
        return logins.begin(new Credentials(person.username(), password, false), Channel.API, origin);
    }

    static <T> T at(Origin origin, Supplier<T> act) {
        var id = "test-" + Ids.next();
        return new Call(org.gamingcafe.platform.kernel.Caller.ANONYMOUS, origin, id, id, Locale.ENGLISH).run(act);
    }

    /** Somebody who is at home in Berlin, and was there half an hour ago. */
    AccountView somebodyInBerlin() {
        var person = somebody();
        from(BERLIN, person);
        clock().advance(Duration.ofMinutes(30));
        return person;
    }

    List<LoginAttemptView> attempts(AccountView person) {
        return as(member(person.id(), person.homeVenue()), history::mine);
    }

    /** The code in the latest mail to this person. */
    static Secret mailedCode(AccountView person) {
        var asked = events(CodeAsked.class).stream()
                .filter(code -> code.account().equals(person.id()))
                .reduce((first, last) -> last)
                .orElseThrow();
        return inTransaction(
                () -> the(FactorCheckService.class).write(asked.code()).orElseThrow());
    }
}
