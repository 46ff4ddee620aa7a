package org.gamingcafe.platform.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G069, G066: what is mailed opens one thing, once, for a while; the house keeps its hash")
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

    @Test
    void a_race_for_a_ticket_that_is_looked_at_before_it_is_used_has_several_winners() {
        var ticket = desk.issue("verify", account, DAY);

        var race = race(40, () -> desk.holder(ticket, "verify").filter(holder -> markWithoutAsking(ticket.hash())));

        assertThat(race.results().stream().flatMap(Optional::stream).count()).isGreaterThan(1);
    }

    @Test
    void a_withdrawn_ticket_looks_like_one_that_never_was() {
        var ticket = desk.issue("verify", account, DAY);
        var other = desk.issue("password", account, DAY);
        var foreign = desk.issue("verify", AccountId.next(), DAY);

        desk.withdraw("verify", account);

        assertThat(desk.holder(ticket, "verify")).isEmpty();
        assertThat(desk.redeem(ticket, "verify")).isEqualTo(desk.redeem(Secret.random(), "verify"));
        assertThat(desk.redeem(other, "password")).isPresent();
        assertThat(desk.redeem(foreign, "verify")).isPresent();
    }

    @Test
    void an_unknown_a_used_and_an_expired_ticket_cost_the_same_statements() {
        var used = desk.issue("verify", account, DAY);
        desk.redeem(used, "verify");

        var unknown = statements(() -> desk.redeem(Secret.random(), "verify"));

        assertThat(statements(() -> desk.redeem(used, "verify"))).isEqualTo(unknown);
        clock().advance(DAY.plusSeconds(1));
        assertThat(statements(() -> desk.redeem(used, "verify"))).isEqualTo(unknown);
    }

    /** How it must not be done: the look and the mark are two statements. */
    private static boolean markWithoutAsking(String hash) {
        change("update ticket set used_at = now() where hash = ?", hash);
        return true;
    }
}
