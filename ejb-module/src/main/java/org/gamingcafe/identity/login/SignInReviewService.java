package org.gamingcafe.identity.login;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;

/** The attempts to sign in of everybody, with score and reasons, for those who look after the house. */
@Stateless
public class SignInReviewService {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    @Inject
    ReviewedAttempts attempts;

    @Inject
    AttemptViews views;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    /** Newest first: those of people whose home is a venue in which the caller may read the trail. Audited. */
    @RolesAllowed(Permission.AUDIT_READ)
    public Slice<ReviewedSignIn> list(SignInFilter filter, PageRequest page) {
        var caller = Call.current().caller();
        var venues = caller.permissions().keySet().stream()
                .filter(venue -> caller.may(Permission.AUDIT_READ, venue))
                .map(venue -> venue.value())
                .collect(Collectors.toUnmodifiableSet());
        var account = Optional.ofNullable(filter.identifier())
                .map(name -> accounts.find(name).map(AccountView::id).orElse(NOBODY))
                .orElse(null);
        var rows = attempts.list(filter, account, venues, page.after(), page.size() + 1).stream()
                .map(row -> new ReviewedSignIn(row.account(), row.name(), views.of(row.line())))
                .toList();
        events.fire(new SignInsReviewed(rows.size()));
        return Slice.of(
                rows,
                page.size(),
                row -> Cursor.of(row.attempt().at(), row.attempt().id()));
    }

    private record SignInsReviewed(int lines) implements DomainEvent {

        @Override
        public String act() {
            return "sign-ins.reviewed";
        }

        @Override
        public Subject subject() {
            return new Subject("login-attempt", "list");
        }

        @Override
        public Map<String, String> changes() {
            return Map.of("lines", Integer.toString(lines));
        }
    }
}
