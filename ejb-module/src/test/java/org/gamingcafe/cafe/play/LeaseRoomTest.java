package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gamingcafe.cafe.station.JournalEntry;
import org.gamingcafe.cafe.station.Lease;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.kernel.Denied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A seat runs as long as it was last told, whatever happens to the network or the house. */
class LeaseRoomTest extends PlayRoom {

    private static final Duration BLOCK = Duration.ofMinutes(15);

    final SeatLinkService seats = the(SeatLinkService.class);
    final StationLinkService link = the(StationLinkService.class);

    @BeforeEach
    void houseComesUp() {
        the(LockedSeats.class).listen();
    }

    private Optional<Lease> lease(PlayView session) {
        return as(at(session.stationId()), seats::lease);
    }

    /** Time goes by and the house looks after the session, while the seat is silent. */
    private void silence(PlayView session, Duration length) {
        for (var passed = Duration.ZERO; passed.compareTo(length) < 0; passed = passed.plusSeconds(30)) {
            pass(Duration.ofSeconds(30));
            tick(session);
        }
    }

    /** The same while the seat says that it is alive. */
    private void heartbeats(PlayView session, Duration length) {
        for (var passed = Duration.ZERO; passed.compareTo(length) < 0; passed = passed.plusSeconds(15)) {
            pass(Duration.ofSeconds(15));
            tick(session);
            lease(session);
        }
    }

    @Test
    @DisplayName("domain 6.8: a lease is verified with the published key alone and ends when the money does")
    void a_lease_is_signed_and_ends_when_the_money_does() throws Exception {
        var session = aSession("10.00");

        var lease = lease(session).orElseThrow();

        assertThat(lease.state()).isEqualTo(Lease.State.ACTIVE);
        assertThat(lease.session()).isEqualTo(session.id());
        assertThat(lease.until()).isEqualTo(session.paidUntil()).isEqualTo(OPENING.plus(BLOCK));
        var token = SignedJWT.parse(lease.token());
        var published = JWKSet.parse(the(KeyRing.class).publicKeys());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("station-lease+jwt");
        assertThat(token.getJWTClaimsSet().getSubject())
                .isEqualTo(session.stationId().toString());
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo(lease.until());
        assertThat(token.getJWTClaimsSet().getLongClaim("lasts")).isEqualTo(BLOCK.toSeconds());
        var parts = lease.token().split("\\.");
        var forged = SignedJWT.parse(parts[0] + "." + new String(parts[1]).replaceFirst("^..", "ey") + "."
                + parts[2].substring(0, 10) + "AAAA" + parts[2].substring(14));
        assertThat(forged.verify(new ECDSAVerifier(key)))
                .as("a lease that was altered")
                .isFalse();
    }

    @Test
    void a_seat_on_which_nobody_plays_has_no_lease() {
        var station = aStation().id();
        assertThat(as(at(station), seats::lease)).isEmpty();

        var session = start(station, aMemberWith("5.00"));
        assertThat(as(at(station), seats::lease)).isPresent();
        pass(Duration.ofMinutes(5));
        end(session);

        assertThat(as(at(station), seats::lease)).isEmpty();
        assertThat(sql("select 1 from station_lease where session_id = ?", session.id()))
                .isEmpty();
        assertThatThrownBy(() -> as(cashier, seats::lease)).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("A lease never goes beyond what is agreed, and is renewed as time goes by")
    void a_lease_is_renewed_up_to_what_is_agreed() {
        var session = as(
                cashier,
                () -> play.start(
                        new NewPlay(aStation().id(), PlayView.Mode.PREPAID, aMemberWith("10.00"), false, 35, null),
                        key()));
        var planned = OPENING.plus(Duration.ofMinutes(35));

        heartbeats(session, Duration.ofMinutes(14));
        assertThat(lease(session).orElseThrow().until())
                .isAfter(OPENING.plus(BLOCK))
                .isBeforeOrEqualTo(planned);
        heartbeats(session, Duration.ofMinutes(15));
        assertThat(lease(session).orElseThrow().until()).isEqualTo(planned);
        heartbeats(session, Duration.ofMinutes(6));

        assertThat(lease(session)).isEmpty();
        var ended = now(session);
        assertThat(ended.endedAt()).isEqualTo(planned);
        assertThat(ended.billableSeconds()).isEqualTo(35 * 60);
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T6: the network is gone for less than the lease: play goes on and is billed")
    void loss_within_the_lease_is_played_and_billed() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);

        silence(session, Duration.ofMinutes(14));
        assertThat(lease(session)).isPresent();
        heartbeats(session, Duration.ofMinutes(6));
        var ended = end(session);

        assertThat(ended.billableSeconds()).isEqualTo(20 * 60);
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(events(SeatWasLocked.class)).isEmpty();
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T7: the network is gone for longer than the lease: the seat locks, time after the lease is free")
    void loss_beyond_the_lease_is_free() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);

        silence(session, Duration.ofMinutes(25));
        assertThat(lease(session)).isPresent();
        heartbeats(session, Duration.ofMinutes(5));
        var ended = end(session);

        assertThat(ended.billableSeconds())
                .as("15 minutes before and 5 minutes after")
                .isEqualTo(20 * 60);
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("9.00"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T7: a seat that never comes back is billed up to its lease")
    void a_seat_that_never_comes_back_is_billed_up_to_its_lease() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);

        silence(session, Duration.ofMinutes(60));
        var ended = now(session);

        assertThat(ended.billableSeconds()).isEqualTo(BLOCK.toSeconds());
        assertThat(ended.total()).isEqualTo(euro("0.75"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T8: the house itself is down beyond the lease; whoever looks first afterwards finds the time free")
    void a_house_that_was_down_bills_no_time_in_which_the_seat_was_locked() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);

        pass(Duration.ofMinutes(45));
        the(LockedSeats.class).listen();
        tick(session);
        pass(Duration.ofMinutes(5));
        tick(session);
        var ended = end(session);

        assertThat(ended.billableSeconds()).isEqualTo(BLOCK.toSeconds());
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T7: what the seat noted itself counts within a minute of its lease, and not beyond")
    void the_journal_says_when_the_seat_locked() {
        assertThat(billedAfterLockingLate(Duration.ofSeconds(20)))
                .isEqualTo(BLOCK.plusSeconds(20).toSeconds());
        assertThat(billedAfterLockingLate(Duration.ofMinutes(5))).isEqualTo(BLOCK.toSeconds());
    }

    private long billedAfterLockingLate(Duration late) {
        clock().set(OPENING);
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);
        pass(Duration.ofMinutes(25));
        var locked = new JournalEntry(
                1,
                JournalEntry.Kind.LOCKED,
                session.id(),
                Duration.ofMinutes(10).minus(late));
        as(at(session.stationId()), () -> link.merge(UUID.randomUUID(), List.of(locked)));
        return end(session).billableSeconds();
    }

    @Test
    void a_session_without_a_program_at_its_seat_is_billed_as_ever() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));

        silence(session, Duration.ofMinutes(40));

        assertThat(end(session).billableSeconds()).isEqualTo(40 * 60);
    }

    @Test
    @DisplayName("A pause needs a short lease only; afterwards play goes on from the moment it was resumed")
    void a_paused_seat_has_a_short_lease() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        heartbeats(session, Duration.ofMinutes(5));
        pause(session);

        var paused = lease(session).orElseThrow();
        assertThat(paused.state()).isEqualTo(Lease.State.PAUSED);
        assertThat(paused.until()).isEqualTo(clock().instant().plus(Duration.ofMinutes(3)));
        heartbeats(session, Duration.ofMinutes(8));
        resume(session);
        assertThat(lease(session).orElseThrow().state()).isEqualTo(Lease.State.ACTIVE);
        heartbeats(session, Duration.ofMinutes(5));
        var ended = end(session);

        assertThat(ended.billableSeconds()).isEqualTo(10 * 60);
        assertThat(events(SeatWasLocked.class)).isEmpty();
        mustBeSound(ended);
    }

    @Test
    @DisplayName(
            "T7, T17: a pause that was over while the seat was locked: the time after it is free, whoever looks first")
    void a_pause_that_ends_while_the_seat_is_locked_is_followed_by_free_time() {
        assertThat(billedAfterPauseOfALostSeat(this::end)).isEqualTo(5 * 60);
        assertThat(billedAfterPauseOfALostSeat(session -> {
                    assertThat(lease(session)).isPresent();
                    return end(session);
                }))
                .isEqualTo(5 * 60);
    }

    /** Nobody looks at it between the pause, which lasts fifteen minutes, and the fifth minute after it. */
    private long billedAfterPauseOfALostSeat(UnaryOperator<PlayView> back) {
        clock().set(OPENING);
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        heartbeats(session, Duration.ofMinutes(5));
        pause(session);
        assertThat(lease(session).orElseThrow().state()).isEqualTo(Lease.State.PAUSED);
        pass(Duration.ofMinutes(20));
        var ended = back.apply(session);
        mustBeSound(ended);
        return ended.billableSeconds();
    }

    @Test
    void in_grace_the_lease_says_so_and_ends_with_it() {
        var session = aSession("0.50");
        heartbeats(session, Duration.ofMinutes(10).plusSeconds(30));

        var lease = lease(session).orElseThrow();

        assertThat(lease.state()).isEqualTo(Lease.State.GRACE);
        assertThat(lease.until()).isEqualTo(now(session).graceUntil());
        assertThat(events(SeatWasLocked.class))
                .as("it is short of money, not out of reach")
                .isEmpty();
    }

    @Test
    @DisplayName("T16: at another seat the lease begins anew; the old seat has none")
    void a_session_that_moves_takes_its_lease_along() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);
        var other = aStation().id();
        pass(Duration.ofMinutes(5));

        as(cashier, () -> changes.move(session.id(), other, key()));

        assertThat(lease(session)).as("the old seat").isEmpty();
        pass(Duration.ofMinutes(35));
        assertThat(end(session).billableSeconds())
                .as("nobody watches over the new one yet")
                .isEqualTo(40 * 60);
    }

    @Test
    @DisplayName("T5: the clock of the house steps back: no lease grows by it, and nothing is taken out")
    void a_clock_that_steps_back_gives_nothing_away() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        heartbeats(session, Duration.ofMinutes(10));
        var before = lease(session).orElseThrow().until();

        clock().set(Instant.from(clock().instant().minus(Duration.ofMinutes(8))));
        var after = lease(session).orElseThrow();
        heartbeats(session, Duration.ofMinutes(10));
        var ended = end(session);

        assertThat(after.until()).isEqualTo(before);
        assertThat(events(SeatWasLocked.class)).isEmpty();
        assertThat(ended.billableSeconds()).isEqualTo(12 * 60);
        mustBeSound(ended);
    }

    @Test
    void heartbeats_write_nothing_as_long_as_nothing_changes() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        lease(session);
        var row = "select xmin::text || ctid::text from station_lease where session_id = ?";
        var before = one(row, session.id());

        heartbeats(session, Duration.ofMinutes(5));

        assertThat(one(row, session.id())).isEqualTo(before);
    }
}
