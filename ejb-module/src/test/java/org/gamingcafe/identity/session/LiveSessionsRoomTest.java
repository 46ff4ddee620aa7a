package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every request asks: from the cache of all nodes, with the row behind it (E5.7, D39). */
class LiveSessionsRoomTest extends RoomTest {

    private static final Origin DESK = new Origin("192.0.2.7", "Firefox", "");

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final SessionChanges changes = the(SessionChanges.class);
    private final Activity activity = the(Activity.class);
    private final VenueId venue = aVenue();

    @BeforeEach
    void the_node_has_looked() {
        changes.look();
    }

    @Test
    @DisplayName("E5.7 a known session costs no statement and no transaction")
    void a_known_session_costs_no_statement() {
        var session = open(aCashier());

        assertThat(statements(() -> assertThat(alive(session)).isPresent())).isOne();
        assertThat(statements(() -> IntStream.range(0, 100)
                        .forEach(i -> assertThat(alive(session)).isPresent())))
                .isZero();
    }

    @Test
    void what_a_known_session_stands_for_is_what_the_row_says() {
        var cashier = aCashier();
        change("update account set display_name = 'Zoë, the first: 1' where id = ?", cashier);
        var session = open(cashier);

        var fromRow = alive(session).orElseThrow();
        var known = alive(session).orElseThrow();

        assertThat(known).isEqualTo(fromRow);
        assertThat(known.displayName()).isEqualTo("Zoë, the first: 1");
        assertThat(known.caller().account()).isEqualTo(cashier);
        assertThat(known.caller().may(Permission.PLAY_RUN, venue)).isTrue();
    }

    @Test
    void who_has_no_role_is_known_without_permissions() {
        var session = open(aPerson(venue, "STAFF"));
        alive(session);

        assertThat(alive(session).orElseThrow().caller().permissions()).isEmpty();
    }

    @Test
    void a_revoked_session_is_refused_at_once_and_without_asking_the_row() {
        var session = known(aCashier());

        as(house(), () -> sessions.end(session, "TEST"));

        assertThat(statements(() -> assertThat(alive(session)).isEmpty())).isZero();
    }

    @Test
    @DisplayName("D39: a node that has stood still hears of all that was changed meanwhile, past every cache")
    void who_has_not_looked_for_long_looks_further_back() {
        var session = known(aCashier());
        change("alter table login_session disable trigger login_session_changed");
        change(
                "update login_session set ended_at = now(), changed_at = clock_timestamp() - interval '40 seconds' where id = ?",
                session);
        change("alter table login_session enable trigger login_session_changed");
        changes.look();
        assertThat(alive(session))
                .as("control: who looks twice a second looks no further back")
                .isPresent();

        clock().set(clock().instant().plusSeconds(50));
        changes.look();

        assertThat(alive(session)).isEmpty();
    }

    @Test
    void all_sessions_of_somebody_are_refused_at_once() {
        var cashier = aCashier();
        var all = List.of(known(cashier), known(cashier));

        as(house(), () -> sessions.endAll(cashier, "PASSWORD_CHANGED"));

        assertThat(all).allSatisfy(session -> assertThat(alive(session)).isEmpty());
    }

    @Test
    void an_act_that_is_rolled_back_revokes_nothing() {
        var session = known(aCashier());

        try {
            inTransaction(() -> {
                sessions.end(session, "TEST");
                throw new IllegalStateException("afterwards");
            });
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("afterwards");
        }

        assertThat(alive(session)).isPresent();
    }

    @Test
    void who_has_read_the_row_before_the_revocation_cannot_bring_the_session_back() throws CacheUnavailable {
        var session = open(aCashier());
        var readBefore = the(LoginSessions.class).living(session).orElseThrow();
        as(house(), () -> sessions.end(session, "TEST"));

        the(Caches.class).sessions().putIfAbsent(session.toString(), readBefore, Duration.ofMinutes(1));

        assertThat(alive(session)).isEmpty();
    }

    /** The control: with removals instead of marks the late writer wins, so the danger above is real. */
    @Test
    void a_wrong_revocation_that_only_removes_lets_a_late_reader_bring_the_session_back() throws CacheUnavailable {
        var session = open(aCashier());
        var readBefore = the(LoginSessions.class).living(session).orElseThrow();
        as(house(), () -> sessions.end(session, "TEST"));
        var cache = the(Caches.class).sessions();
        cache.remove(session.toString());

        cache.putIfAbsent(session.toString(), readBefore, Duration.ofMinutes(1));

        assertThat(alive(session)).isPresent();
    }

    @Test
    void what_the_cache_did_not_carry_is_found_by_looking() throws CacheUnavailable {
        var session = open(aCashier());
        var readBefore = the(LoginSessions.class).living(session).orElseThrow();
        change("update login_session set ended_at = now(), end_reason = 'TEST' where id = ?", session);
        the(Caches.class).sessions().put(session.toString(), readBefore, Duration.ofMinutes(1));

        changes.look();

        assertThat(alive(session)).isEmpty();
    }

    @Test
    void an_emptied_cache_is_filled_from_the_rows() throws CacheUnavailable {
        var session = known(aCashier());
        the(Caches.class).sessions().remove(session.toString());

        assertThat(alive(session)).isPresent();
        assertThat(statements(() -> assertThat(alive(session)).isPresent())).isZero();
    }

    @Test
    void a_node_that_has_not_looked_for_long_asks_the_row() {
        var session = known(aCashier());
        clock().advance(Duration.ofSeconds(6));

        assertThat(statements(() -> assertThat(alive(session)).isPresent())).isOne();
    }

    @Test
    void a_new_role_counts_with_the_next_token_and_not_with_the_old_one() {
        var cashier = aCashier();
        var session = known(cashier);

        as(house(), () -> the(RoleService.class).assign(cashier, venue, Role.MANAGER));

        assertThat(alive(session)).isEmpty();
        var live = sessions.alive(session, 1).orElseThrow();
        assertThat(live.caller().may(Permission.TXN_REFUND, venue)).isTrue();
        assertThat(sessions.alive(session, 1)).contains(live);
        assertThat(alive(session)).isEmpty();
    }

    @Test
    void whoever_changes_the_rows_is_noticed() {
        var renamed = aCashier();
        var deactivated = aCashier();
        var stripped = aCashier();
        var sessionOfRenamed = known(renamed);
        var sessionOfDeactivated = known(deactivated);
        var sessionOfStripped = known(stripped);

        change("update account set display_name = 'Somebody else' where id = ?", renamed);
        change("update account set status = 'DEACTIVATED' where id = ?", deactivated);
        change("delete from account_role where account_id = ?", stripped);
        changes.look();

        assertThat(alive(sessionOfRenamed).orElseThrow().displayName()).isEqualTo("Somebody else");
        assertThat(alive(sessionOfDeactivated)).isEmpty();
        assertThat(alive(sessionOfStripped).orElseThrow().caller().everyPermission())
                .isEmpty();
    }

    @Test
    @DisplayName("E7.1 activity is gathered and written for all sessions at once")
    void activity_is_gathered_and_written_for_all_sessions_at_once() {
        activity.write();
        var used = List.of(known(aCashier()), known(aCashier()), known(aCashier()));
        activity.write();
        clock().advance(Duration.ofSeconds(20));
        changes.look();
        used.forEach(this::alive);

        assertThat(statements(activity::write)).isEqualTo(2);

        assertThat(used).allSatisfy(session -> assertThat(lastActivity(session)).isEqualTo(clock().instant()));
        assertThat(statements(activity::write)).isZero();
    }

    @Test
    void activity_that_another_node_has_written_later_is_not_turned_back() {
        var session = known(aCashier());
        var later = clock().instant().plusSeconds(40);
        change("update login_session set last_activity = ? where id = ?", later, session);

        activity.write();

        assertThat(lastActivity(session)).isEqualTo(later);
    }

    @Test
    void use_on_another_node_keeps_a_session_from_being_idle_here() {
        var session = known(aCashier());
        activity.write();
        clock().advance(Duration.ofMinutes(20));
        change("update login_session set last_activity = ? where id = ?", clock().instant(), session);
        clock().advance(Duration.ofMinutes(20));
        changes.look();

        assertThat(alive(session)).isPresent();
    }

    @Test
    void a_known_session_that_nobody_uses_becomes_idle() {
        var session = known(aCashier());
        activity.write();
        clock().advance(Duration.ofMinutes(30));
        changes.look();

        assertThat(alive(session)).isEmpty();
    }

    private Optional<LiveSession> alive(UUID session) {
        return sessions.alive(session, 0);
    }

    private Instant lastActivity(UUID session) {
        return ((java.sql.Timestamp) one("select last_activity from login_session where id = ?", session)).toInstant();
    }

    private UUID known(AccountId account) {
        var session = open(account);
        assertThat(alive(session)).isPresent();
        return session;
    }

    private UUID open(AccountId account) {
        return as(
                        house(),
                        () -> sessions.open(the(AccountService.class).get(account), Channel.API, DESK, false)
                                .orElseThrow())
                .sessionId();
    }

    private AccountId aCashier() {
        var person = aPerson(venue, "STAFF");
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')", person, venue);
        return person;
    }
}
