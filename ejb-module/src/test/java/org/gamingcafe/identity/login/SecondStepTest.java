package org.gamingcafe.identity.login;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.Authenticator;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;

/** What tests of the second step share. */
abstract class SecondStepTest extends LockoutTest {

    static final StepOutcome WRONG_CODE = new StepOutcome.Wrong();

    final SecondStepService second = the(SecondStepService.class);
    final SecondFactorService factors = the(SecondFactorService.class);

    /** A person with an app; nobody has used a code yet. */
    record WithApp(AccountView person, String secret) {

        AccountId id() {
            return person.id();
        }

        Secret code(Instant at) {
            return new Secret(Authenticator.code(secret, at));
        }
    }

    static WithApp somebodyWithAnApp() {
        var person = somebody();
        var secret = as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        return new WithApp(person, secret.reveal());
    }

    static WithApp withConfirmedAddress() {
        var person = somebodyWithAnApp();
        change("update account set email_verified = true where id = ?", person.id());
        return person;
    }

    /** What stands in the mail. */
    static Secret written(AccountId account) {
        var id = (UUID) one("select id from sent_code where account_id = ?", account);
        return the(FactorCheckService.class).write(id).orElseThrow();
    }

    /** Signed in with the password, so that the second step waits. */
    Secret challenge(AccountView person) {
        return needed(login(person.username(), RIGHT)).challenge();
    }

    static LoginOutcome.SecondFactorNeeded needed(LoginOutcome outcome) {
        return (LoginOutcome.SecondFactorNeeded) outcome;
    }

    StepOutcome verify(Secret challenge, WithApp person) {
        return second.verify(challenge, FactorMethod.TOTP, person.code(clock().instant()));
    }

    /** A new code: the time of the one before is over. */
    void waitForTheNextCode() {
        clock().advance(Duration.ofSeconds(30));
    }

    List<String> backupCodes(AccountView person) {
        return as(member(person.id(), person.homeVenue()), factors::renewBackupCodes).stream()
                .map(Secret::reveal)
                .toList();
    }

    AccountView withRole(Role role, VenueId venue) {
        var person = somebody();
        the(RoleService.class).assign(person.id(), venue, role);
        return person;
    }
}
