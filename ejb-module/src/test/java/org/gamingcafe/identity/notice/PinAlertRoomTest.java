package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.pin.BadgeNumber;
import org.gamingcafe.identity.pin.BadgeTaken;
import org.gamingcafe.identity.pin.PinService;
import org.gamingcafe.identity.pin.PinService.Verdict;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: whoever has a PIN or badge is told when it is set, changed or removed")
class PinAlertRoomTest extends RoomTest {

    private static final Secret PIN = new Secret("739154");

    private final PinService pins = the(PinService.class);
    private final VenueId venue = aVenue();
    private final Caller anna = staff(venue, Role.CASHIER);
    private final Caller stepped = stepped(anna);

    private static List<String> mails(Caller who) {
        return sql(
                        "select payload ->> 'template' as template from outbox_message where aggregate_id = ? order by id",
                        "account:" + who.person())
                .stream()
                .map(row -> (String) row.get("template"))
                .toList();
    }

    private static List<AlertView> alerts(Caller who) {
        return as(who, () -> the(AlertService.class).mine(AlertFilter.ALL, PageRequest.FIRST))
                .items();
    }

    @Test
    void a_pin_that_is_chosen_changed_or_removed_is_told_by_mail_and_in_the_list() {
        as(stepped, () -> pins.choose(PIN));
        as(stepped, () -> pins.choose(new Secret("905172")));
        as(anna, pins::remove);

        assertThat(mails(anna)).containsExactly("pin-set", "pin-set", "pin-removed");
        assertThat(alerts(anna))
                .extracting(AlertView::what)
                .containsExactlyInAnyOrder("pin-removed", "pin-set", "pin-set");
        assertThat(alerts(anna)).extracting(AlertView::kind).containsOnly(NoticeKind.PIN_AND_BADGE);
        assertThat(alerts(anna).toString() + sql("select payload::text from outbox_message"))
                .doesNotContain("739154", "905172");
    }

    @Test
    void a_badge_that_is_bound_changed_or_removed_is_told_and_its_number_is_not() {
        as(stepped, () -> pins.bind(new BadgeNumber("04C2197C5580")));
        as(stepped, () -> pins.bind(new BadgeNumber("04C2197C5580")));
        as(stepped, () -> pins.bind(new BadgeNumber("04C2197C5581")));
        as(anna, pins::unbind);

        assertThat(mails(anna)).containsExactly("badge-bound", "badge-bound", "badge-removed");
        assertThat(alerts(anna)).hasSize(3);
        assertThat(alerts(anna).toString() + sql("select payload::text from outbox_message"))
                .doesNotContain("04C2197C558");
    }

    @Test
    void what_comes_to_nothing_is_told_to_nobody() {
        var ben = staff(venue, Role.CASHIER);
        var badge = new BadgeNumber("04C2197C5582");
        as(stepped(ben), () -> pins.bind(badge));

        assertThatThrownBy(() -> as(stepped, () -> pins.choose(new Secret("1234"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(stepped, () -> pins.bind(badge))).isInstanceOf(BadgeTaken.class);
        as(anna, pins::remove);
        as(anna, pins::unbind);

        assertThat(mails(anna)).isEmpty();
        assertThat(alerts(anna)).isEmpty();
        assertThat(mails(ben)).containsExactly("badge-bound");
    }

    @Test
    void wrong_ones_that_lock_it_change_nothing_and_are_no_news() {
        as(stepped, () -> pins.choose(PIN));

        for (var i = 0; i < 5; i++) {
            assertThat(pins.matches(anna.person(), new Secret("846201"))).isEqualTo(Verdict.WRONG);
        }

        assertThat(mails(anna)).containsExactly("pin-set");
    }

    @Test
    @DisplayName("D11: nobody can turn it off")
    void it_cannot_be_turned_off() {
        var preferences = the(PreferenceService.class);

        assertThatThrownBy(() -> as(
                        anna,
                        () -> preferences.choose(
                                List.of(new NoticeChoice(NoticeKind.PIN_AND_BADGE, false, null)),
                                preferences.mine().version())))
                .isInstanceOf(MandatoryNotice.class);
    }
}
