package org.gamingcafe.cafe.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the journal looks like to the chain, to the byte, so that an auditor can compute it without us. Fields
 * are written one after the other: a byte 1, the length as four bytes (highest first), the text in UTF-8; or a single byte
 * 0 for what is absent. The name of the form comes first. Ids are in lower case with dashes, numbers in decimal, instants
 * the microseconds since 1970 in UTC, days as in ISO 8601; the hash of the reason is bytes, not text.
 *
 * <pre>
 * ledger-entry/1          ledger-leg/1
 * venue                   entry id
 * entry id                leg (from 1)
 * correlation             account
 * type                    debit (minor units)
 * occurred at             credit
 * recorded at             line of the account
 * business day            balance after
 * actor
 * shift
 * entry it reverses
 * SHA-256(salt, reason)
 * number of legs
 * source (left out when absent)
 * </pre>
 *
 * <p>The parts are the SHA-256 of the entry's form and those of its legs in order, one after the other; the hash of the
 * entry is the SHA-256 of the parts. Names, addresses and free text are not in it: the actor is a pseudonymous id, a reason
 * lies in a companion row with its salt and may be forgotten (D26). The client's own request correlation is left out too.
 */
final class EntryHash {

    static final int BYTES = 32;
    private static final int FEWEST_LEGS = 2;

    /** A row of the journal. */
    record Head(
            UUID venue,
            UUID id,
            UUID correlation,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            LocalDate businessDay,
            @Nullable UUID actor,
            @Nullable UUID shift,
            @Nullable UUID reverses,
            byte @Nullable [] reasonHash,
            @Nullable UUID source) {}

    /** A row of its postings. */
    record Line(
            int leg,
            UUID account,
            long debit,
            long credit,
            @Nullable Long accountLine,
            @Nullable Long balanceAfter) {}

    private final byte[] parts;

    private EntryHash(byte[] parts) {
        this.parts = parts;
    }

    /**
     * Entries have two legs or more. One that somebody wrote by hand without any is sealed with blanks in their place, so
     * that it does not keep others from being sealed, and is found.
     *
     * @param lines in the order of their legs
     */
    static EntryHash of(Head head, List<Line> lines) {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(part(head, lines.size()));
        lines.forEach(line -> parts.writeBytes(part(head.id(), line)));
        parts.writeBytes(new byte[Math.max(0, FEWEST_LEGS - lines.size()) * BYTES]);
        return new EntryHash(parts.toByteArray());
    }

    static byte[] part(Head head, int legs) {
        var form = Canonical.of("ledger-entry/1")
                .add(head.venue())
                .add(head.id())
                .add(head.correlation())
                .add(head.type())
                .add(head.occurredAt())
                .add(head.recordedAt())
                .add(head.businessDay().toString())
                .add(head.actor())
                .add(head.shift())
                .add(head.reverses())
                .add(head.reasonHash())
                .add(legs);
        return head.source() == null ? form.hash() : form.add(head.source()).hash();
    }

    static byte[] part(UUID entry, Line line) {
        return Canonical.of("ledger-leg/1")
                .add(entry)
                .add(line.leg())
                .add(line.account())
                .add(line.debit())
                .add(line.credit())
                .add(text(line.accountLine()))
                .add(text(line.balanceAfter()))
                .hash();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    static EntryHash ofParts(byte[] parts) {
        return new EntryHash(parts);
    }

    byte[] parts() {
        return parts.clone();
    }

    byte[] hash() {
        return sha256(parts);
    }

    int legs() {
        return parts.length / BYTES - 1;
    }

    /** @param part 0 for the entry itself, else the leg */
    boolean hasPart(int part, byte[] digest) {
        return Arrays.equals(parts, part * BYTES, (part + 1) * BYTES, digest, 0, BYTES);
    }

    /** Free text under a salt of its own: whoever has forgotten the salt cannot guess the text from the hash. */
    static byte[] ofReason(byte[] salt, String reason) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(salt);
        bytes.writeBytes(reason.getBytes(StandardCharsets.UTF_8));
        return sha256(bytes.toByteArray());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
