package org.gamingcafe.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which fields of a row are hashed (SHA-256): each field with its length in front, an absent one marked,
 * so that no two different rows read the same. Times count in whole microseconds, as the database keeps them.
 */
public final class Canonical {

    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final MessageDigest digest = sha256();

    private Canonical() {}

    /** @param form name and version of what is hashed, such as {@code audit-record/1} */
    public static Canonical of(String form) {
        return new Canonical().add(form);
    }

    public Canonical add(@Nullable String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public Canonical add(@Nullable UUID id) {
        return add(id == null ? null : id.toString());
    }

    public Canonical add(@Nullable Instant at) {
        return add(at == null ? null : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    public Canonical add(long number) {
        return add(Long.toString(number));
    }

    /** By the order of the keys, however the map is kept. */
    public Canonical add(Map<String, String> fields) {
        add(fields.size());
        new TreeMap<>(fields).forEach((name, value) -> add(name).add(value));
        return this;
    }

    public Canonical add(byte @Nullable [] bytes) {
        if (bytes == null) {
            digest.update(ABSENT);
            return this;
        }
        digest.update(PRESENT);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** The hash of all that was added; the form is used up. */
    public byte[] hash() {
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
