package org.gamingcafe.cafe.play;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A member at a seat, from sitting down to the receipt. */
@Entity
@Table(name = "play_session")
class PlaySession {

    /** Why a session ended. */
    enum End {
        ASKED,
        OUT_OF_MONEY,
        HOUSE_RULES
    }

    @Id
    private UUID id;

    @Column(name = "venue_id")
    private UUID venueId;

    @Column(name = "station_id")
    private UUID stationId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private PlayView.State state;

    @Column(name = "tariff_id")
    private UUID tariffId;

    private @Nullable String tier;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "paid_until")
    private Instant paidUntil;

    @Column(name = "must_end_at")
    private @Nullable Instant mustEndAt;

    private boolean accompanied;

    @Column(name = "hold_id")
    private @Nullable UUID holdId;

    private long held;

    @Column(name = "resume_by")
    private @Nullable Instant resumeBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable End endReason;

    @Column(name = "billable_seconds")
    private @Nullable Long billableSeconds;

    private String currency;
    private @Nullable Long total;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    private @Nullable String passes;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "play_segment", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "sequence")
    private List<PlaySegment> segments = new ArrayList<>();

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

    AccountId account() {
        return new AccountId(accountId);
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

    /** When the house rules end it at the latest. */
    Optional<Instant> mustEndAt() {
        return Optional.ofNullable(mustEndAt);
    }

    /** A guardian was at hand when it began. */
    boolean isAccompanied() {
        return accompanied;
    }

    void admitted(boolean withGuardian, @Nullable Instant until) {
        accompanied = withGuardian;
        mustEndAt = until;
    }

    boolean isOpen() {
        return state == PlayView.State.ACTIVE || state == PlayView.State.PAUSED;
    }

    /** Money that is set aside for it. */
    Money held() {
        return new Money(held, currency);
    }

    Optional<UUID> hold() {
        return Optional.ofNullable(holdId);
    }

    /** When its pause is over at the latest. */
    Optional<Instant> resumeBy() {
        return Optional.ofNullable(resumeBy);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<End> endReason() {
        return Optional.ofNullable(endReason);
    }

    Money total() {
        return new Money(total == null ? 0 : total, currency);
    }

    long billableSeconds() {
        return billableSeconds == null ? 0 : billableSeconds;
    }

    @Nullable
    String receiptNumber() {
        return receiptNumber;
    }

    /** What has been used until an instant, by a player of the tier that the session began with. */
    Usage usage(Instant until) {
        var parts = segments.stream()
                .map(part -> new Usage.Segment(
                        groupId,
                        part.from(),
                        part.until(until),
                        Usage.Kind.valueOf(part.kind().name())))
                .toList();
        return new Usage(parts, List.of(new Usage.Membership(tier, startedAt)), passes());
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

    Duration pausedFor(Instant now) {
        return segments.stream()
                .filter(part -> part.kind() == PlaySegment.Kind.PAUSED)
                .map(part -> part.lengthAt(now))
                .reduce(Duration.ZERO, Duration::plus);
    }

    void begin() {
        segments.add(new PlaySegment(PlaySegment.Kind.BILLABLE, startedAt, null));
    }

    void setAside(UUID hold, Money by) {
        holdId = hold;
        held = held().plus(by).minor();
    }

    void paidUntil(Instant until) {
        paidUntil = until;
    }

    void pause(Instant at, Instant resumeBy) {
        turn(PlaySegment.Kind.PAUSED, at);
        state = PlayView.State.PAUSED;
        this.resumeBy = resumeBy;
    }

    void resume(Instant at) {
        turn(PlaySegment.Kind.BILLABLE, at);
        state = PlayView.State.ACTIVE;
        resumeBy = null;
    }

    private void turn(PlaySegment.Kind kind, Instant at) {
        var end = close(at);
        segments.add(new PlaySegment(kind, end, null));
    }

    /** Closes the segment that lasts. @return its end */
    Instant close(Instant at) {
        var last = segments.getLast();
        var end = last.until(at);
        segments.set(segments.size() - 1, last.endedAt(end));
        return end;
    }

    void settle(Instant at, End reason, Bill bill, String receipt) {
        state = bill.billableSeconds() == 0 ? PlayView.State.CANCELLED : PlayView.State.SETTLED;
        endedAt = at;
        endReason = reason;
        billableSeconds = bill.billableSeconds();
        total = bill.total().minor();
        receiptNumber = receipt;
        resumeBy = null;
    }
}
