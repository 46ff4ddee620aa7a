package org.gamingcafe.identity.user;

import java.util.List;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorRemovalView;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;

/** What tests of the removal of a second factor share. */
abstract class FactorRemovalTest extends RoomTest {

    static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    static final Origin DESK = new Origin("192.0.2.7", "Firefox", "");
    static final String IDENTIFIED = "Showed the identity card, known for years";

    final UserFactorService service = the(UserFactorService.class);
    final SecondFactorService factors = the(SecondFactorService.class);
    final VenueId venue = aVenue();
    final Caller first = staff(venue, Role.MANAGER);
    final Caller second = staff(venue, Role.MANAGER);

    /** With an app. */
    AccountId aMemberWithAnApp() {
        return withAnApp(aMember(venue));
    }

    AccountId aColleagueWithAnApp(Role role) {
        return withAnApp(staff(venue, role).person());
    }

    AccountId withAnApp(AccountId account) {
        as(house(), () -> factors.enrolByTheHouse(account));
        return account;
    }

    FactorRemovalView asked(AccountId colleague) {
        return as(first, () -> service.remove(colleague, IDENTIFIED)).orElseThrow();
    }

    boolean hasFactor(AccountId account) {
        return factors.of(account).enabled();
    }

    static String withPassword(AccountId account) {
        the(PasswordService.class).set(account, PASSWORD);
        return (String) one("select username from account where id = ?", account);
    }

    static LoginOutcome signIn(String name) {
        return the(LoginService.class).begin(new Credentials(name, PASSWORD, false), Channel.API, DESK);
    }

    static Tokens open(AccountId account) {
        return as(
                house(),
                () -> the(LoginSessionService.class)
                        .open(the(AccountService.class).get(account), Channel.API, DESK, false)
                        .orElseThrow());
    }

    static List<String> messages(AccountId account, String type) {
        return sql(
                        "select payload ->> 'template' as template from outbox_message"
                                + " where payload ->> 'accountId' = ? and type = ?",
                        account.toString(),
                        type)
                .stream()
                .map(row -> (String) row.get("template"))
                .toList();
    }
}
