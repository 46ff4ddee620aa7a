package org.gamingcafe.cafe.review;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Reviews of play sessions: members write, staff read and hide. */
@Stateless
@PermitAll
public class ReviewService {

    @Inject
    Reviews reviews;

    @Inject
    PlayService plays;

    @Inject
    AccountService accounts;

    @Inject
    PrivacyService privacy;

    @Inject
    Event<DomainEvent> events;

    /** By the player of a session that was settled; to everybody else there is no such session. */
    public ReviewView write(NewReview review) {
        var author = author();
        var session = plays.get(review.session());
        if (!author.equals(session.accountId())) {
            throw new NotFound("play-session");
        }
        if (!EnumSet.of(PlayView.State.SETTLED, PlayView.State.ADJUSTED).contains(session.state())) {
            throw new NotSettled();
        }
        if (!reviews.add(session, plays.seatNumber(session.id()), author, review)) {
            throw new AlreadyReviewed();
        }
        events.fire(new Reviewed(session.id(), session.venue(), author, review.stars(), false));
        return existing(session.id());
    }

    /** Within 24 hours, by its author. */
    public ReviewView edit(NewReview review) {
        var author = author();
        var written = existing(review.session());
        if (!written.author().equals(author)) {
            throw new NotFound("review");
        }
        if (!reviews.edit(review)) {
            throw new ReviewClosed();
        }
        events.fire(new Reviewed(written.session(), written.venue(), author, review.stars(), true));
        return existing(review.session());
    }

    private static AccountId author() {
        var caller = Call.current().caller();
        if (caller.kind() != Caller.Kind.MEMBER) {
            throw new NotFound("play-session");
        }
        return caller.person();
    }

    /** The caller's own, the last written first. */
    public Slice<ReviewView> mine(PageRequest page) {
        var rows = reviews.of(Call.current().caller().person(), page);
        return named(Slice.of(rows, page.size(), Reviews::cursor));
    }

    /** The caller's own about these sessions, which are at most a page. */
    public List<ReviewView> mineAbout(List<UUID> sessions) {
        var found = reviews.of(Call.current().caller().person(), sessions);
        return named(new Slice<>(found, null)).items();
    }

    /** Of a venue, hidden ones too, the last written first; with so many stars or all. */
    @RolesAllowed(Permission.REVIEW_READ)
    public Slice<ReviewView> list(VenueId venue, @Nullable Integer stars, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.REVIEW_READ, venue, "venue");
        return named(Slice.of(reviews.of(venue, stars, page), page.size(), Reviews::cursor));
    }

    /** With the names that their authors have now; whoever does not want that is nameless to everybody else (E13.2). */
    private Slice<ReviewView> named(Slice<ReviewView> page) {
        var authors = page.items().stream().map(ReviewView::author).distinct().toList();
        var names = (authors.isEmpty() ? List.<AccountView>of() : accounts.all(authors))
                .stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
        privacy.nameless(authors).stream()
                .filter(author -> !Call.current().caller().is(author))
                .forEach(names::remove);
        return page.map(review -> review.by(names.getOrDefault(review.author(), "")));
    }

    /** What players think of each seat on average. */
    @RolesAllowed(Permission.REVIEW_READ)
    public List<StationRating> ratings(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.REVIEW_READ, venue, "venue");
        return reviews.ratings(venue);
    }

    /** With a reason; hidden already, it keeps the first one. */
    @RolesAllowed(Permission.REVIEW_MANAGE)
    public ReviewView hide(UUID session, String reason) {
        var caller = Call.current().caller();
        var why = Reason.checked(reason);
        var review = existing(session);
        caller.mustBeAllowed(Permission.REVIEW_MANAGE, review.venue(), "review");
        if (reviews.hide(session, caller.person(), why)) {
            events.fire(new ReviewHidden(session, review.venue(), review.author(), why));
        }
        return existing(session);
    }

    private ReviewView existing(UUID session) {
        var found = reviews.find(session).orElseThrow(() -> new NotFound("review"));
        return named(new Slice<>(List.of(found), null)).items().getFirst();
    }
}
