package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Somebody at a seat, from sitting down to the receipt. */
@Entity
@Table(name = "play_session")
class PlaySession {

    @Id
    private UUID id;

    @Column(name = "venue_id")
    private UUID venueId;

    @Column(name = "wallet_venue")
    private @Nullable UUID walletVenue;

    @Column(name = "station_id")
    private UUID stationId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "guest_name")
    private @Nullable String guestName;

    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private PlayView.Mode mode;

    @Enumerated(EnumType.STRING)
    private PlayView.State state;

    @Column(name = "tariff_id")
    private UUID tariffId;

    @Column(name = "paid_until")
    private Instant paidUntil;

    @Column(name = "hold_id")
    private @Nullable UUID holdId;

    private long held;

    @Embedded
    private Played played = new Played();

    @Embedded
    private Watch watch = new Watch();

    @Embedded
    private @Nullable OutTime out;

    @Embedded
    private @Nullable Ending ending;

    private String currency;

    /** Known to the act that seats somebody, and kept by its answer only. */
    private transient @Nullable UUID bookedElsewhere;

    @Version
    private long version;

    protected PlaySession() {}

    UUID id() {
        return id;
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    /** In whose books the wallet lies, of a member who is at home in another venue. */
    Optional<VenueId> walletVenue() {
        return Optional.ofNullable(walletVenue).map(VenueId::new);
    }

    StationId station() {
        return new StationId(stationId);
    }

    /** Who plays; nobody known where a guest does. */
    Optional<AccountId> player() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    boolean isOf(@Nullable AccountId person) {
        return person != null && person.value().equals(accountId);
    }

    @Nullable
    String guestName() {
        return guestName;
    }

    /** A name is needed no longer than something is owed to whom it names. */
    void forgetGuest() {
        guestName = null;
    }

    PlayView.Mode mode() {
        return mode;
    }

    UUID tariff() {
        return tariffId;
    }

    PlayView.State state() {
        return state;
    }

    Instant startedAt() {
        return played.startedAt();
    }

    Instant paidUntil() {
        return paidUntil;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    /** Money that is set aside for it. */
    Money held() {
        return new Money(held, currency);
    }

    Optional<UUID> hold() {
        return Optional.ofNullable(holdId);
    }

    Played played() {
        return played;
    }

    Watch watch() {
        return watch;
    }

    /** Whether an incident keeps its player from playing. */
    OutTime out() {
        var known = out == null ? new OutTime() : out;
        out = known;
        return known;
    }

    Ending ending() {
        return ending == null ? new Ending() : ending;
    }

    /** A booking of its player that waits at other seats. */
    @Nullable
    UUID bookedElsewhere() {
        return bookedElsewhere;
    }

    void bookedElsewhere(@Nullable UUID booking) {
        bookedElsewhere = booking;
    }

    Money total() {
        return new Money(ending().total(), currency);
    }

    /** What has been used until an instant, by a player of the tiers that they had. */
    Usage usage(Instant until) {
        return played.usage(groupId, until);
    }

    /** What had been used when the segment began that still lasts. */
    Usage usageBefore() {
        return usage(played.lastTurn());
    }

    /** What will have been used if play goes on from an instant for so long. */
    Usage usageGoingOn(Instant from, Duration more) {
        return played.usageGoingOn(groupId, from, more);
    }

    void begin() {
        played.begin(seat());
    }

    private PlaySegment.Seat seat() {
        return new PlaySegment.Seat(stationId, groupId);
    }

    /** @param hold on which it lies, if it lies on one */
    void setAside(@Nullable UUID hold, Money by) {
        holdId = hold;
        held = held().plus(by).minor();
    }

    void paidUntil(Instant until) {
        paidUntil = until;
    }

    void pause(Instant at, Instant resumeBy) {
        turn(PlaySegment.Kind.PAUSED, at);
        state = PlayView.State.PAUSED;
        watch.resumeBy(resumeBy);
    }

    void resume(Instant at) {
        turn(PlaySegment.Kind.BILLABLE, at);
        state = PlayView.State.ACTIVE;
        watch.goOn();
    }

    /** From the instant at which the money ran out. */
    void grace(Instant until) {
        turn(PlaySegment.Kind.GRACE, paidUntil);
        state = PlayView.State.GRACE;
        watch.graceUntil(until);
    }

    /** Goes on at another seat, at the prices of its group. */
    void move(StationId station, UUID group, Instant at) {
        played.keepSeat(seat());
        stationId = station.value();
        groupId = group;
        turn(PlaySegment.Kind.BILLABLE, at);
    }

    /** Nobody could play here between two instants; it costs nothing. @return whether that was not known */
    boolean wasLocked(Instant from, Instant until) {
        return played.wasLocked(from, until);
    }

    /** When its player sat at seats that were out, the first time first. */
    List<Stay> at(Map<UUID, OutSeat> seats, Instant now) {
        return played.at(seats, stationId, now);
    }

    private void turn(PlaySegment.Kind kind, Instant at) {
        played.go(kind, close(at), seat());
    }

    /** Closes the segment that lasts, never before what is reckoned already. @return its end */
    Instant close(Instant at) {
        var end = played.close(watch.billedThrough().filter(at::isBefore).orElse(at));
        watch.billedThrough(end);
        return end;
    }

    void settle(Ending how) {
        state = how.billableSeconds() == 0 ? PlayView.State.CANCELLED : PlayView.State.SETTLED;
        ending = how;
        watch.goOn();
        watch.lookAt(null);
    }

    void adjusted() {
        state = PlayView.State.ADJUSTED;
    }
}
