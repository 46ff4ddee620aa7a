package org.gamingcafe.cafe.play;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement;
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

    private @Nullable String tier;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "paid_until")
    private Instant paidUntil;

    @Column(name = "hold_id")
    private @Nullable UUID holdId;

    private long held;

    @Embedded
    private Watch watch = new Watch();

    @Embedded
    private @Nullable Ending ending;

    private String currency;

    private @Nullable String passes;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "play_segment", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "sequence")
    private List<PlaySegment> segments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "play_tier", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "sequence")
    private List<PlayTier> tiers = new ArrayList<>();

    protected PlaySession() {}

    UUID id() {
        return id;
    }

    VenueId venue() {
        return new VenueId(venueId);
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
        return startedAt;
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

    Watch watch() {
        return watch;
    }

    Ending ending() {
        return ending == null ? new Ending() : ending;
    }

    Money total() {
        return new Money(ending().total(), currency);
    }

    /** What has been used until an instant, by a player of the tiers that they had. */
    Usage usage(Instant until) {
        var parts = segments.stream().map(part -> part.used(groupId, until)).toList();
        var memberships = new ArrayList<Usage.Membership>();
        memberships.add(new Usage.Membership(tier, startedAt));
        tiers.forEach(later -> memberships.add(later.membership()));
        return new Usage(parts, memberships, passes());
    }

    /** What it was lent, each with what was left when it began. */
    List<Entitlement> passes() {
        return LentTime.parse(passes);
    }

    void lend(List<Entitlement> lent) {
        passes = lent.isEmpty() ? null : LentTime.json(lent);
    }

    /** What had been used when the segment began that still lasts. */
    Usage usageBefore() {
        return usage(segments.getLast().from());
    }

    /** What will have been used if play goes on from an instant for so long. */
    Usage usageGoingOn(Instant from, Duration more) {
        var used = usage(from);
        var parts = new ArrayList<>(used.segments());
        parts.add(new Usage.Segment(groupId, from, from.plus(more), Usage.Kind.BILLABLE));
        return new Usage(parts, used.memberships(), used.entitlements());
    }

    Duration pausedFor(Instant now) {
        return segments.stream()
                .filter(part -> part.kind() == PlaySegment.Kind.PAUSED)
                .map(part -> part.lengthAt(now))
                .reduce(Duration.ZERO, Duration::plus);
    }

    void begin() {
        segments.add(new PlaySegment(PlaySegment.Kind.BILLABLE, startedAt, null, seat()));
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
        segments.replaceAll(part -> part.at(seat()));
        stationId = station.value();
        groupId = group;
        turn(PlaySegment.Kind.BILLABLE, at);
    }

    /** From an instant on the player has another tier; what was played before keeps its own (T22). */
    void ranked(String rank, Instant at) {
        tiers.removeIf(later -> !later.since().isBefore(at));
        if (at.isAfter(startedAt)) {
            tiers.add(new PlayTier(rank, at));
        } else {
            tier = rank;
        }
    }

    /** Nobody could play here between two instants; it costs nothing. @return whether that was not known */
    boolean wasLocked(Instant from, Instant until) {
        return Outage.carve(segments, from, until);
    }

    private void turn(PlaySegment.Kind kind, Instant at) {
        var end = close(at);
        segments.add(new PlaySegment(kind, end, null, seat()));
    }

    /** Closes the segment that lasts, never before what is reckoned already. @return its end */
    Instant close(Instant at) {
        var last = segments.getLast();
        var mark = watch.billedThrough().filter(at::isBefore).orElse(at);
        var end = last.until(mark);
        segments.set(segments.size() - 1, last.endedAt(end));
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
