package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.List;
import java.util.Set;
import org.gamingcafe.identity.notice.LockedDown;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bookings for calendars, by a secret link that is told once")
class CalendarRoomTest extends BookingRoom {

    final CalendarService calendars = the(CalendarService.class);

    private static Secret key(Secret address) {
        var path = address.reveal();
        assertThat(path).contains("/api/v1/calendars/").endsWith(".ics");
        return new Secret(path.substring(path.lastIndexOf('/') + 1, path.length() - ".ics".length()));
    }

    private CalendarFeed read(Secret link) {
        return as(Caller.ANONYMOUS, () -> calendars.feed(link));
    }

    private static List<VEvent> events(CalendarFeed feed) {
        return Biweekly.parse(feed.text()).first().getEvents();
    }

    @Test
    void a_member_reads_what_they_have_booked_and_nothing_else() {
        var member = memberWith("20.00");
        var booked = book(member, 2, EVENING);
        book(memberWith("20.00"), 1, EVENING);
        var link = key(as(self(member), () -> calendars.issue()));

        var feed = read(link);

        assertThat(events(feed)).singleElement().satisfies(event -> {
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(EVENING);
            assertThat(event.getDateEnd().getValue().toInstant())
                    .isEqualTo(booked.reservation().endsAt());
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(event.getUid().getValue())
                    .startsWith(booked.reservation().id().toString());
        });
        assertThat(feed.text()).contains("DTSTART:2026", "Z\r\n").contains("X-WR-TIMEZONE:Europe/Berlin");
        assertThat(sql("select 1 from calendar_link where hash = ?", link.reveal()))
                .as("only the hash is kept (I19)")
                .isEmpty();
    }

    @Test
    @DisplayName("A link that somebody else has made opens nothing once the owner has said that it was not them")
    void a_lockdown_takes_all_links_back() {
        var member = memberWith("20.00");
        var link = key(as(self(member), () -> calendars.issue()));
        var ofVenue = key(as(manager, () -> calendars.issue(venue)));
        var others = memberWith("20.00");
        var theirs = key(as(self(others), () -> calendars.issue()));

        lockDown(member);
        lockDown(manager.person());

        assertRefused("calendar-link.not-found", () -> read(link));
        assertRefused("calendar-link.not-found", () -> read(ofVenue));
        assertThat(read(theirs).text()).contains("BEGIN:VCALENDAR");
        assertThat(events(CalendarLinkChanged.class).stream().filter(change -> !change.issued()))
                .hasSize(2);
    }

    private static void lockDown(AccountId account) {
        as(
                house(),
                () -> asPartOfAnAct(() -> the(CalendarLockdown.class)
                        .lockedDown(new LockedDown(account, LockedDown.How.PAGE, 0, clock().instant()))));
    }

    @Test
    void whoever_makes_a_link_is_told_by_mail() {
        var member = memberWith("20.00");
        as(self(member), () -> calendars.issue());
        as(manager, () -> calendars.issue(venue));

        assertThat(mails(member, "calendar-link")).isEqualTo(1);
        assertThat(mails(manager.person(), "calendar-link-of-venue")).isEqualTo(1);
    }

    @Test
    void the_tag_changes_with_what_is_read_and_only_with_it() {
        var member = memberWith("20.00");
        var booked = book(member, 1, EVENING);
        var link = key(as(self(member), () -> calendars.issue()));
        var before = read(link);

        assertThat(read(link)).isEqualTo(before);
        cancel(self(member), booked);

        assertThat(read(link).tag()).isNotEqualTo(before.tag());
        assertThat(events(read(link)))
                .singleElement()
                .satisfies(event -> assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED"));
    }

    @Test
    @DisplayName(
            "A new link replaces the one before, a revoked one opens nothing, and so do an invented one and that of who is erased")
    void a_link_can_be_taken_back() {
        var member = memberWith("20.00");
        var first = key(as(self(member), () -> calendars.issue()));
        var second = key(as(self(member), () -> calendars.issue()));

        assertRefused("calendar-link.not-found", () -> read(first));
        assertThat(read(second).text()).contains("BEGIN:VCALENDAR");
        as(self(member), () -> calendars.revoke());

        assertRefused("calendar-link.not-found", () -> read(second));
        assertRefused("calendar-link.not-found", () -> read(Secret.random()));
        assertRefused("calendar-link.not-found", () -> read(new Secret("' or 1=1")));
        assertRefused(
                "calendar-link.not-found",
                () -> as(self(member), () -> {
                    calendars.revoke();
                    return true;
                }));
        var third = key(as(self(member), () -> calendars.issue()));
        asPartOfAnAct(() -> the(ReservationPersonalData.class).erase(Set.of(member)));
        assertRefused("calendar-link.not-found", () -> read(third));
    }

    @Test
    void a_venue_reads_all_its_bookings_and_no_names() {
        book(memberWith("20.00"), 2, EVENING);
        book(memberWith("20.00"), 1, EVENING);
        var link = key(as(manager, () -> calendars.issue(venue)));

        var feed = read(link);

        assertThat(events(feed)).hasSize(2);
        assertThat(feed.text()).doesNotContain("Somebody");
        assertRefused("venue.not-found", () -> as(stranger(), () -> calendars.issue(venue)));
    }

    private static Caller stranger() {
        return staff(aVenue(), Role.MANAGER);
    }
}
