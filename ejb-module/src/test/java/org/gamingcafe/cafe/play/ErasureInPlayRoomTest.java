package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.identity.privacy.ErasureService.Outcome;
import org.gamingcafe.platform.kernel.Objection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D35: nobody is forgotten while they play")
class ErasureInPlayRoomTest extends PlayRoom {

    @Test
    @DisplayName(
            "An open session puts it off, and is told; once it has ended the next night forgets, and it stays in the books")
    void an_open_session_puts_it_off() {
        var member = aMemberWith("10.00");
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(30));
        as(member(member, venue), () -> the(DeletionService.class).ask(BalanceWish.UNDECIDED));
        the(DeletionService.class)
                .confirm(the(AccountService.class)
                        .addressed(member, MailedLink.DELETION)
                        .orElseThrow()
                        .ticket());
        change("""
                update account_deletion set confirmed_at = confirmed_at - interval '31 days',
                    scheduled_for = scheduled_for - interval '31 days' where account_id = ?""", member);

        assertThat(erase(member)).isEqualTo(Outcome.KEPT);

        assertThat(the(DeletionService.class).of(member).waitsFor()).isEqualTo(Objection.OPEN_PLAY);
        assertThat(sql("select payload from outbox_message where aggregate_id = ?", "account:" + member)
                        .toString())
                .contains("deletion-waits-for-play");
        end(session);
        assertThat(erase(member)).isEqualTo(Outcome.ERASED);
        assertThat(one("select account_id from play_session where id = ?", session.id()))
                .isEqualTo(member.value());
    }

    private Outcome erase(org.gamingcafe.platform.kernel.AccountId member) {
        return as(house(), () -> the(ErasureService.class).erase(Set.of(member)))
                .get(member);
    }
}
