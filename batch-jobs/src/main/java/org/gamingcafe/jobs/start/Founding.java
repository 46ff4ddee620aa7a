package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What every house begins with: a venue, the till that numbers receipts by itself, people with roles. */
@ApplicationScoped
class Founding {

    private static final LocalTime CUT_OVER = LocalTime.of(6, 0);

    @Inject
    VenueService venues;

    @Inject
    TillService tills;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    PasswordService passwords;

    /** Of two nodes that begin at the same moment one gets the venue, the other is refused for its code. */
    VenueView venue(String code, String name, ZoneId zone, String currency) {
        var venue = venues.found(new VenueView(VenueId.next(), code, name, zone, currency, CUT_OVER, "en"));
        tills.add(venue.id(), "A", "Automatic", true);
        return venue;
    }

    AccountView staff(
            VenueId venue, Role role, String username, @Nullable String email, Secret password, boolean once) {
        var person = new NewPerson(AccountView.Kind.STAFF, venue, username, email, nameOf(username), null, "en");
        var account = accounts.enter(person, once);
        roles.assign(account.id(), venue, role);
        passwords.set(account.id(), password);
        return account;
    }

    private static String nameOf(String username) {
        return Character.toUpperCase(username.charAt(0)) + username.substring(1);
    }
}
