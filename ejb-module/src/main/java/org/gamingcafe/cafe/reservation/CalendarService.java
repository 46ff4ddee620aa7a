package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.cafe.reservation.CalendarLinks.Living;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Bookings for calendars, by a secret link: a member's own, or those of a venue without names. There is one living link of
 * each; another one replaces it. Only its hash is kept. Whoever makes one is told by mail; an account that is locked down has
 * none.
 */
@Stateless
@RolesAllowed(Permission.SELF)
public class CalendarService {

    /** Older bookings are not shown. */
    private static final Duration PAST = Duration.ofDays(31);

    /** Where calendars ask. */
    private static final String PLACE = "/api/v1/calendars/";

    private static final String ENDING = ".ics";

    @Inject
    CalendarLinks links;

    @Inject
    VenueService venues;

    @Inject
    WalletService wallets;

    @Inject
    NoticeService notices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Settings.Mail settings;

    @Inject
    Clock clock;

    /** A new address for what the caller books; told this once. The one before opens nothing from now on. */
    public Secret issue() {
        var account = Call.current().caller().person();
        return issue(new Living(Ids.next(), wallets.homeOfOwner(account), account));
    }

    /** Refuses with {@code calendar-link.not-found} who has none. */
    public void revoke() {
        var account = Call.current().caller().person();
        revoke(wallets.homeOfOwner(account), account);
    }

    public boolean hasOne() {
        var account = Call.current().caller().person();
        return links.living(wallets.homeOfOwner(account), account).isPresent();
    }

    /** The same for all bookings of a venue. */
    @RolesAllowed(Permission.RESERVATION_RULES)
    public Secret issue(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_RULES, venue, "venue");
        return issue(new Living(Ids.next(), venue, null));
    }

    @RolesAllowed(Permission.RESERVATION_RULES)
    public void revoke(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_RULES, venue, "venue");
        revoke(venue, null);
    }

    @RolesAllowed(Permission.RESERVATION_RULES)
    public boolean hasOne(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.RESERVATION_RULES, venue, "venue");
        return links.living(venue, null).isPresent();
    }

    private Secret issue(Living link) {
        var now = clock.instant();
        var by = Call.current().caller().account();
        links.living(link.venue(), link.account()).ifPresent(old -> links.revoke(old.id(), now));
        var secret = Secret.random();
        if (!links.add(link, secret.hash(), now, by == null ? null : by.value())) {
            throw new StaleEdit();
        }
        events.fire(new CalendarLinkChanged(link.id(), link.venue(), link.account(), true));
        if (by != null) {
            notices.tell(
                    by,
                    link.account() == null ? "calendar-link-of-venue" : "calendar-link",
                    Map.of("venue", venues.get(link.venue()).name()));
        }
        return new Secret(settings.baseUrl() + PLACE + secret.reveal() + ENDING);
    }

    private void revoke(VenueId venue, @Nullable AccountId account) {
        var link = links.living(venue, account).orElseThrow(() -> new NotFound("calendar-link"));
        links.revoke(link.id(), clock.instant());
        events.fire(new CalendarLinkChanged(link.id(), link.venue(), link.account(), false));
    }

    /** For whoever has the link; {@code calendar-link.not-found} for one that was never issued, or counts no more. */
    @PermitAll
    public CalendarFeed feed(Secret link) {
        var found = (Secret.isHash(link.reveal()) ? links.find(link.hash()) : Optional.<Living>empty())
                .orElseThrow(() -> new NotFound("calendar-link"));
        var text = BookingCalendar.of(
                venues.get(found.venue()), links.entries(found, clock.instant().minus(PAST)));
        return new CalendarFeed(text, new Secret(text).hash());
    }
}
