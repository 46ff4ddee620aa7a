package org.gamingcafe.platform.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.Test;

class TicketRoomTest extends RoomTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final TicketDesk desk = the(TicketDesk.class);
    private final AccountId account = AccountId.next();

    @Test
    void a_ticket_is_redeemed_once() {
        var ticket = desk.issue("verify", account, DAY);

        assertThat(desk.holder(ticket, "verify")).contains(account);
        assertThat(desk.redeem(ticket, "verify")).contains(account);
        assertThat(desk.redeem(ticket, "verify")).isEmpty();
        assertThat(desk.holder(ticket, "verify")).isEmpty();
    }

    @Test
    void a_ticket_opens_no_other_purpose() {
        var ticket = desk.issue("verify", account, DAY);

        assertThat(desk.redeem(ticket, "password")).isEmpty();
        assertThat(desk.redeem(ticket, "verify")).isPresent();
    }

    @Test
    void an_expired_ticket_looks_like_one_that_never_was_and_is_removed() {
        var ticket = desk.issue("verify", account, DAY);
        clock().advance(DAY.plusSeconds(1));

        assertThat(desk.redeem(ticket, "verify")).isEqualTo(desk.redeem(Secret.random(), "verify"));
        assertThat(desk.removeExpired(100)).isPositive();
        assertThat(count("ticket where hash = '" + ticket.hash() + "'")).isZero();
    }

    @Test
    void of_many_who_redeem_at_once_one_receives_the_account() {
        var ticket = desk.issue("verify", account, DAY);

        var race = race(40, () -> desk.redeem(ticket, "verify"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().flatMap(Optional::stream)).containsExactly(account);
    }

    @Test
    void only_the_hash_is_stored() {
        var ticket = desk.issue("verify", account, DAY);

        assertThat(count("ticket where hash = '" + ticket.hash() + "'")).isEqualTo(1);
        assertThat(count("ticket where hash = '" + ticket.reveal() + "'")).isZero();
    }
}
