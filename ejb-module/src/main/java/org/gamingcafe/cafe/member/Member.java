package org.gamingcafe.cafe.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A member of a venue. */
@Entity
class Member {

    static final int LONGEST_NOTE = 500;
    private static final int OF_AGE = 18;
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "venue_id")
    private UUID venueId;

    private String number;
    private String tier;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "birth_seen_by")
    private @Nullable UUID birthSeenBy;

    private @Nullable String note;

    @Column(name = "block_reason")
    private @Nullable String blockReason;

    @Column(name = "blocked_at")
    private @Nullable Instant blockedAt;

    @Column(name = "blocked_by")
    private @Nullable UUID blockedBy;

    private Instant since;

    @Version
    private long version;

    protected Member() {}

    Member(AccountId account, VenueId venue, String number, Instant since) {
        accountId = account.value();
        venueId = venue.value();
        this.number = number;
        this.since = since;
        tier = "STANDARD";
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    String tier() {
        return tier;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    /** Whoever has shown no document counts as below age. */
    boolean isBelowAge(LocalDate today) {
        return birthDate == null || Period.between(birthDate, today).getYears() < OF_AGE;
    }

    @Nullable
    String note() {
        return note;
    }

    Optional<Block> block() {
        return blockReason == null || blockedAt == null || blockedBy == null
                ? Optional.empty()
                : Optional.of(new Block(blockReason, blockedAt, new AccountId(blockedBy)));
    }

    void block(Block block) {
        blockReason = block.reason();
        blockedAt = block.since();
        blockedBy = block.by().value();
    }

    void unblock() {
        blockReason = null;
        blockedAt = null;
        blockedBy = null;
    }

    void mustBeAt(long shown) {
        if (version != shown) {
            throw new StaleEdit();
        }
    }

    /** The desk has seen the date on a document: who did is kept with it. */
    void born(@Nullable LocalDate date, LocalDate today, @Nullable AccountId seenBy) {
        if (date != null && (!date.isBefore(today) || date.isBefore(OLDEST_BIRTH))) {
            throw new InvalidInput("birthDate", "member.birth-date");
        }
        if (!Objects.equals(date, birthDate)) {
            birthDate = date;
            birthSeenBy = date == null || seenBy == null ? null : seenBy.value();
        }
    }

    void noted(@Nullable String text) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "member.note", LONGEST_NOTE);
        }
        note = text == null || text.isBlank() ? null : text.strip();
    }

    void ranked(String rank) {
        if (!rank.matches("[A-Z][A-Z0-9_]{0,19}")) {
            throw new InvalidInput("tier", "member.tier");
        }
        tier = rank;
    }

    /** Which of the fields that matter have changed since; the personal ones are only named. */
    Map<String, String> changesSince(MemberView before) {
        var changes = new HashMap<String, String>();
        if (!tier.equals(before.tier())) {
            changes.put("tier", before.tier() + " → " + tier);
        }
        if (!Objects.equals(birthDate, before.birthDate())) {
            changes.put("birthDate", "changed");
        }
        if (!Objects.equals(note, before.note())) {
            changes.put("note", "changed");
        }
        return changes;
    }

    MemberView view(AccountView account) {
        return new MemberView(
                account(),
                venue(),
                number,
                account.displayName(),
                account.username(),
                account.email(),
                account.phone(),
                birthDate,
                birthSeenBy == null ? null : new AccountId(birthSeenBy),
                tier,
                account.language(),
                note,
                block().orElse(null),
                since,
                version,
                account.version());
    }
}
