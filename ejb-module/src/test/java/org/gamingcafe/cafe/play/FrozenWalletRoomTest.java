package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bad input, T10: a wallet that is frozen pays for no new time, and what was set aside before is settled")
class FrozenWalletRoomTest extends PlayRoom {

    private void freeze(AccountId member) {
        as(staff(venue, Role.MANAGER), () -> the(WalletStatusService.class).freeze(member, "Looked at"));
    }

    private void unfreeze(AccountId member) {
        as(staff(venue, Role.MANAGER), () -> the(WalletStatusService.class).unfreeze(member, "In order"));
    }

    private void playOn(PlayView session, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }
    }

    @Test
    @DisplayName("It starts no play, and nothing is written")
    void it_starts_no_play() {
        var member = aMemberWith("20.00");
        freeze(member);
        var station = aStation().id();

        assertThatThrownBy(() -> start(station, member))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("wallet.frozen"));

        assertThat(one("select count(*) from play_session where account_id = ?", member))
                .isEqualTo(0L);
        assertThat(wallet(member).held()).isEqualTo(euro("0"));
    }

    @Test
    @DisplayName(
            "Frozen during play: it lasts as long as was set aside, then come grace and the end; not a cent beyond")
    void play_ends_with_what_was_set_aside() {
        var session = aSession("20.00");
        var paidUntil = session.paidUntil();
        var held = wallet(session.accountId()).held();
        freeze(session.accountId());

        playOn(session, (int) Duration.between(session.startedAt(), paidUntil).toMinutes() + 5);

        var ended = now(session);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.paidUntil()).as("and what is rounded off").isBetween(paidUntil, paidUntil.plusSeconds(5));
        assertThat(ended.endedAt()).isEqualTo(ended.paidUntil().plus(Duration.ofMinutes(3)));
        assertThat(ended.total()).isEqualTo(held);
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("20.00").minus(held));
        assertThat(wallet(session.accountId()).held()).isEqualTo(euro("0"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("Released during grace: play goes on")
    void it_goes_on_once_it_is_released() {
        var session = aSession("20.00");
        freeze(session.accountId());
        playOn(
                session,
                (int) Duration.between(session.startedAt(), session.paidUntil()).toMinutes() + 1);
        assertThat(now(session).state()).isEqualTo(PlayView.State.GRACE);

        unfreeze(session.accountId());
        playOn(session, 2);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        mustBeSound(end(session));
    }
}
