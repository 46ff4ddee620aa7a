package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Members as the programme of their venue sees them. */
@ApplicationScoped
class Members {

    static final int YEAR = 365;

    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    Enrolments enrolments;

    @Inject
    Lots lots;

    @Inject
    Bills bills;

    @Inject
    Programmes programmes;

    @Inject
    AccountService accounts;

    /** Where a member is at home: own, or with {@code loyalty:read} there; else {@code member.not-found}. */
    VenueId visible(AccountId account) {
        var home = accounts.all(List.of(account)).stream()
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.status() != AccountView.Status.ERASED)
                .findFirst()
                .map(AccountView::homeVenue)
                .orElseThrow(() -> new NotFound("member"));
        var caller = Call.current().caller();
        if (!caller.is(account)) {
            caller.mustBeAllowed(Permission.LOYALTY_READ, home, "member");
        }
        return home;
    }

    /** Takes part, and nobody else moves points of theirs from here until commit. */
    Enrolment held(VenueId venue, AccountId account) {
        return enrolments.held(venue, account).filter(Enrolment::isCurrent).orElseThrow(LoyaltyRefused::notEnrolled);
    }

    /** What bills of the last 365 days have brought. */
    long counted(VenueId venue, AccountId account) {
        return bills.counted(venue, account, YEAR);
    }

    PointsView view(VenueId venue, AccountId account) {
        var programme = programmes.of(venue);
        var enrolment = enrolments.find(venue, account);
        var counted = counted(venue, account);
        var soon = lots.soon(venue, account, SOON);
        var points = lots.usable(venue, account);
        return new PointsView(
                account,
                venue,
                programme.open(),
                enrolment
                        .filter(Enrolment::isCurrent)
                        .map(Enrolment::enrolledAt)
                        .orElse(null),
                points,
                programme.worth(points),
                enrolment.map(Enrolment::owed).orElse(0L),
                counted,
                programme.tier(counted).map(Tier::name).orElse(null),
                programme.nextTier(counted).map(Tier::name).orElse(null),
                programme.nextTier(counted).map(next -> next.from() - counted).orElse(0L),
                soon.map(Lots.Soon::points).orElse(0L),
                soon.map(Lots.Soon::first).orElse(null),
                enrolment.map(Enrolment::boardName).orElse(null));
    }
}
