package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of one's own sessions, and what can be done there (E5.3, E5.4, E5.5, E7.3). */
class OwnSessionRoomTest extends RoomTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final OwnSessionService own = the(OwnSessionService.class);
    private final VenueId venue = aVenue();
    private final AccountId member = aMember(venue);

    @Test
    @DisplayName("E5.3 the list shows device, address and last use, newest first, and which one is in use")
    void the_list_shows_what_one_knows_a_session_by() {
        var desk = open(member, FIREFOX);
        clock().advance(Duration.ofMinutes(3));
        var phone = open(member, IPHONE);
        open(aMember(venue), FIREFOX);
        sessions.alive(desk, 0);

        var list = as(caller(desk), () -> own.mine(PageRequest.FIRST)).items();

        assertThat(list).extracting(LoginSessionView::id).containsExactly(phone, desk);
        assertThat(list).extracting(LoginSessionView::device).containsExactly("Mobile Safari, iOS", "Firefox, Windows");
        assertThat(list).extracting(LoginSessionView::current).containsExactly(false, true);
        assertThat(list).extracting(LoginSessionView::ip).containsOnly("192.0.2.7");
        assertThat(list).extracting(LoginSessionView::lastActivity).containsOnly(clock().instant());
        assertThat(list.getLast().createdAt()).isEqualTo(clock().instant().minus(Duration.ofMinutes(3)));
    }

    @Test
    void what_no_longer_counts_is_not_listed() {
        var idle = open(member, FIREFOX);
        clock().advance(Duration.ofMinutes(31));
        var ended = open(member, FIREFOX);
        as(house(), () -> sessions.end(ended, "TEST"));
        var mine = open(member, FIREFOX);

        assertThat(as(caller(mine), () -> own.mine(PageRequest.FIRST)).items())
                .extracting(LoginSessionView::id)
                .containsExactly(mine)
                .doesNotContain(idle, ended);
    }

    @Test
    void a_long_list_comes_in_pages() {
        for (var i = 0; i < 5; i++) {
            open(member, FIREFOX);
        }
        var caller = caller(open(member, FIREFOX));
        var seen = new ArrayList<UUID>();

        var page = as(caller, () -> own.mine(PageRequest.first(4)));
        page.items().forEach(session -> seen.add(session.id()));
        var after = page.next();
        var last = as(caller, () -> own.mine(new PageRequest(4, after)));
        last.items().forEach(session -> seen.add(session.id()));

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(last.next()).isNull();
        assertThatThrownBy(() -> as(caller, () -> own.mine(new PageRequest(4, "!"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("E5.4 a revoked session is over at once, and its owner is told by mail")
    void a_revoked_session_is_over_at_once_and_its_owner_is_told() {
        var mine = open(member, FIREFOX);
        var other = open(member, IPHONE);

        as(caller(mine), () -> own.revoke(other));

        assertThat(sessions.alive(other, 0)).isEmpty();
        assertThat(sessions.alive(mine, 0)).isPresent();
        assertThat(mails(member)).containsExactly("session-revoked Mobile Safari, iOS");
        assertThatThrownBy(() -> as(caller(mine), () -> own.revoke(other))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_session_of_somebody_else_is_as_if_it_never_was() {
        var mine = open(member, FIREFOX);
        var foreign = open(aMember(venue), FIREFOX);

        assertThatThrownBy(() -> as(caller(mine), () -> own.revoke(foreign)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("login-session.not-found");

        assertThat(sessions.alive(foreign, 0)).isPresent();
    }

    @Test
    @DisplayName("E5.5 all others are over, the current one stays; one mail tells it")
    void all_others_are_over_and_the_current_one_stays() {
        var mine = open(member, FIREFOX);
        var others = new UUID[] {open(member, IPHONE), open(member, FIREFOX)};
        var foreign = open(aMember(venue), FIREFOX);

        assertThat(as(caller(mine), own::revokeOthers)).isEqualTo(2);
        assertThat(as(caller(mine), own::revokeOthers)).isZero();

        assertThat(others)
                .allSatisfy(other -> assertThat(sessions.alive(other, 0)).isEmpty());
        assertThat(sessions.alive(mine, 0)).isPresent();
        assertThat(sessions.alive(foreign, 0)).isPresent();
        assertThat(mails(member)).containsExactly("sessions-revoked 2");
    }

    @Test
    @DisplayName("E7.3 to extend is to use: 30 minutes from now, but never past the end")
    void to_extend_is_to_use_but_never_past_the_end() {
        var cashier = aPerson(venue, "STAFF");
        var session = open(cashier, FIREFOX);
        var opened = clock().instant();
        clock().advance(Duration.ofMinutes(29));

        var end = as(caller(session, cashier), own::extend);

        assertThat(end.idleAt()).isEqualTo(clock().instant().plus(Duration.ofMinutes(30)));
        assertThat(end.expiresAt()).isEqualTo(opened.plus(Duration.ofHours(12)));
        clock().advance(Duration.ofMinutes(29));
        assertThat(sessions.alive(session, 0)).isPresent();
        while (clock().instant().isBefore(opened.plus(Duration.ofHours(11).plusMinutes(50)))) {
            clock().advance(Duration.ofMinutes(10));
            sessions.alive(session, 0);
        }
        assertThat(as(caller(session, cashier), own::extend).idleAt()).isEqualTo(end.expiresAt());
        clock().advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> as(caller(session, cashier), own::extend)).isInstanceOf(NotFound.class);
        assertThat(sessions.alive(session, 0)).isEmpty();
    }

    @Test
    void who_is_not_signed_in_has_no_sessions() {
        assertThatThrownBy(() -> own.mine(PageRequest.FIRST)).isInstanceOf(Denied.class);
        assertThatThrownBy(own::revokeOthers).isInstanceOf(Denied.class);
        assertThatThrownBy(own::extend).isInstanceOf(Denied.class);
    }

    private static java.util.List<String> mails(AccountId account) {
        return sql("""
                select payload ->> 'template' || ' ' || coalesce(payload ->> 'device', payload ->> 'count', '') as mail
                from outbox_message where payload ->> 'accountId' = ?""", account.toString()).stream()
                .map(row -> (String) row.get("mail"))
                .toList();
    }

    private Caller caller(UUID session) {
        return caller(session, member);
    }

    private Caller caller(UUID session, AccountId account) {
        return new Caller(Caller.Kind.MEMBER, account, Map.of(), session, clock().instant());
    }

    private UUID open(AccountId account, String agent) {
        return as(
                        house(),
                        () -> sessions.open(
                                        the(AccountService.class).get(account),
                                        Channel.API,
                                        new Origin("192.0.2.7", agent, ""),
                                        false)
                                .orElseThrow())
                .sessionId();
    }
}
