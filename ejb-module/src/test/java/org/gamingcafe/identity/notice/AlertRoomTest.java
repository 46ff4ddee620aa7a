package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** E15.3: the list of what one was told about the safety of one's account. */
class AlertRoomTest extends RoomTest {

    private final AlertService alerts = the(AlertService.class);
    private final NoticeService notices = the(NoticeService.class);
    private final VenueId venue = aVenue();
    private final AccountId account = aMember(venue);
    private final Caller caller = member(account, venue);

    /** The database is that of all tests of this class. */
    @BeforeEach
    void nothingElseWasTold() {
        change("delete from security_alert");
    }

    @Test
    @DisplayName(
            "E15.3: what concerns safety stands in the list, newest first and unread, without the links of its mail")
    void alerts_stand_in_the_list() {
        tell("password-changed", Map.of());
        clock().advance(Duration.ofMinutes(1));
        tell("new-device", Map.of("link", "NOT_ME", "device", "Firefox, Linux", "place", "Berlin"));
        tell("booking-reminder", Map.of("venue", "Demo"));

        var lines = mine(AlertFilter.ALL);

        assertThat(lines).extracting(AlertView::what).containsExactly("new-device", "password-changed");
        assertThat(lines.getFirst().details()).isEqualTo(Map.of("device", "Firefox, Linux", "place", "Berlin"));
        assertThat(lines).allMatch(AlertView::isUnread);
        assertThat(as(caller, alerts::unread)).isEqualTo(2);
    }

    @Test
    void an_alert_of_an_act_that_came_to_nothing_is_not_there() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    notices.tell(account, "password-changed", Map.of());
                    throw new IllegalStateException("came to nothing");
                }))
                .hasMessage("came to nothing");

        assertThat(mine(AlertFilter.ALL)).isEmpty();
    }

    @Test
    @DisplayName("E15.3: alerts are read one by one or all at once, and filtered by kind and by what is unread")
    void alerts_are_read_and_filtered() {
        tell("password-changed", Map.of());
        tell("session-revoked", Map.of("device", "Firefox"));
        tell("sessions-ended", Map.of("count", "2"));
        var first = mine(new AlertFilter(NoticeKind.PASSWORD, false)).getFirst();

        as(caller, () -> alerts.read(first.id()));
        var readAt =
                mine(new AlertFilter(NoticeKind.PASSWORD, false)).getFirst().readAt();
        clock().advance(Duration.ofMinutes(1));
        as(caller, () -> alerts.read(first.id()));

        assertThat(mine(new AlertFilter(NoticeKind.PASSWORD, false)).getFirst().readAt())
                .isEqualTo(readAt);
        assertThat(mine(new AlertFilter(null, true)))
                .extracting(AlertView::kind)
                .containsOnly(NoticeKind.SESSIONS);
        assertThat(as(caller, alerts::readAll)).isEqualTo(2);
        assertThat(as(caller, alerts::unread)).isZero();
    }

    @Test
    void the_list_goes_on_page_by_page() {
        for (var i = 0; i < 5; i++) {
            tell("password-changed", Map.of());
        }

        var first = as(caller, () -> alerts.mine(AlertFilter.ALL, new PageRequest(3, null)));
        var second = as(caller, () -> alerts.mine(AlertFilter.ALL, new PageRequest(3, first.next())));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void what_is_foreign_is_not_there() {
        tell("password-changed", Map.of());
        var id = mine(AlertFilter.ALL).getFirst().id();
        var other = member(aMember(venue), venue);

        assertThatThrownBy(() -> as(other, () -> alerts.read(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(caller, () -> alerts.read(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThat(as(other, () -> alerts.mine(AlertFilter.ALL, PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(as(caller, alerts::unread)).isEqualTo(1);
    }

    @Test
    @DisplayName("G190: alerts are kept for a year, by the night's job only")
    void alerts_are_kept_for_a_year() {
        tell("password-changed", Map.of());
        clock().advance(Duration.ofDays(365));
        tell("password-changed", Map.of());
        clock().advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> as(caller, () -> alerts.removeOld(10))).isInstanceOf(Denied.class);
        assertThat(as(house(), () -> alerts.removeOld(10))).isEqualTo(1);
        assertThat(mine(AlertFilter.ALL)).hasSize(1);
    }

    private void tell(String template, Map<String, String> values) {
        inTransaction(() -> notices.tell(account, template, values));
    }

    private List<AlertView> mine(AlertFilter filter) {
        return as(caller, () -> alerts.mine(filter, PageRequest.FIRST)).items();
    }
}
