package org.gamingcafe.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityLine;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.notice.NoticeChoice;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.PreferenceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** E13.1, E13.2: what people allow. */
class PrivacyRoomTest extends RoomTest {

    private final PrivacyService privacy = the(PrivacyService.class);
    private final PreferenceService preferences = the(PreferenceService.class);
    private final VenueId venue = aVenue();
    private final AccountId account = aMember(venue);
    private final Caller caller = member(account, venue);

    @Test
    @DisplayName("E13.1: without a word nobody gets offers, and the rest works as members expect")
    void the_defaults() {
        assertThat(as(caller, privacy::mine))
                .isEqualTo(new PrivacyView(new PrivacyChoice(false, true, true), "2026-11", 0));
        assertThat(privacy.allowsTransfers(account)).isTrue();
        assertThat(privacy.nameless(List.of(account))).isEmpty();
    }

    @Test
    @DisplayName("E13.2: a setting holds at once, and each yes and no is on record with its words and its time")
    void a_setting_holds_at_once_and_is_on_record() {
        as(caller, () -> privacy.choose(new PrivacyChoice(true, false, false), 0));

        assertThat(as(caller, privacy::mine).choice()).isEqualTo(new PrivacyChoice(true, false, false));
        assertThat(privacy.allowsTransfers(account)).isFalse();
        assertThat(privacy.nameless(List.of(account, aMember(venue)))).containsExactly(account);
        assertThat(as(caller, preferences::mine).choices()).contains(new NoticeChoice(NoticeKind.OFFERS, true, null));
        assertThat(consents())
                .allSatisfy(consent -> {
                    assertThat(consent.textVersion()).isEqualTo("2026-11");
                    assertThat(consent.at()).isEqualTo(clock().instant());
                })
                .extracting(consent -> consent.purpose() + " " + consent.granted() + " " + consent.how())
                .containsExactlyInAnyOrder("OFFERS true PAGE", "NAME_IN_REVIEWS false PAGE", "TRANSFERS false PAGE");
        assertThat(as(caller, () -> the(ActivityService.class).mine(ActivityFilter.ALL, PageRequest.FIRST))
                        .items())
                .extracting(ActivityLine::action)
                .contains(ActivityAction.PRIVACY_CHANGED, ActivityAction.NOTIFICATIONS_CHANGED);
    }

    @Test
    @DisplayName("E13.4: who turns offers off under notifications has taken the consent back")
    void consent_is_taken_back_elsewhere_too() {
        as(caller, () -> privacy.choose(new PrivacyChoice(true, true, true), 0));

        as(caller, () -> preferences.choose(List.of(new NoticeChoice(NoticeKind.OFFERS, false, null)), 1));

        assertThat(as(caller, privacy::mine).choice().offers()).isFalse();
        assertThat(consents()).extracting(ConsentView::granted).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void stale_settings_are_refused() {
        var race = as(caller, () -> race(12, () -> privacy.choose(new PrivacyChoice(false, false, true), 0)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StaleEdit.class)).isEqualTo(11);
        assertThat(consents()).hasSize(1);
        assertThatThrownBy(() -> as(caller, () -> privacy.choose(new PrivacyChoice(false, true, true), 7)))
                .isInstanceOf(StaleEdit.class);
    }

    private List<ConsentView> consents() {
        return as(caller, () -> privacy.consents(PageRequest.FIRST)).items();
    }
}
