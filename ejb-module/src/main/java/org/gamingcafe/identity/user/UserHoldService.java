package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.identity.leaving.LegalHoldService;
import org.gamingcafe.identity.leaving.LegalHoldView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StepUp;

/** Whose data the law wants kept: decided by those who administer the person, never by the person (D35). */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class UserHoldService {

    @Inject
    Oversight oversight;

    @Inject
    LegalHoldService holds;

    @Inject
    Event<DomainEvent> events;

    /** For a page about somebody: whether the caller could decide it at all. */
    public boolean isOpenTo(AccountId id) {
        return oversight.isSubordinate(id) && !Call.current().caller().is(id);
    }

    /** To look is on record. Who must not decide does not read why either. */
    public Optional<LegalHoldView> of(AccountId id) {
        mustDecideAbout(id);
        var person = oversight.known(id);
        events.fire(new UserSeen(id, person.account().homeVenue(), "legal-hold"));
        return holds.of(id);
    }

    /**
     * Nobody erases the account until then. Who is there already gets another day and reason.
     *
     * @throws Denied {@code legal-hold.own} for one's own; {@code role.above-own}
     * @throws org.gamingcafe.platform.kernel.InvalidInput {@code legal-hold.until} for a day that has passed or is too far
     */
    @StepUp
    public LegalHoldView place(AccountId id, String reason, Instant until) {
        mustDecideAbout(id);
        return holds.place(id, reason, until);
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code legal-hold.not-found} if there is none */
    @StepUp
    public void lift(AccountId id) {
        mustDecideAbout(id);
        holds.lift(id);
    }

    private void mustDecideAbout(AccountId id) {
        oversight.subordinate(id);
        if (Call.current().caller().is(id)) {
            throw new Denied("legal-hold.own");
        }
    }
}
