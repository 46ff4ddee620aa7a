package org.gamingcafe.platform.audit;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.gamingcafe.platform.crypto.Canonical;
import org.gamingcafe.platform.kernel.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What may be personal about a record and lies beside it: from where somebody acted, and what was written about the act. The
 * record is bound to both by hashes with a salt each; without the salt nobody finds the words by trying (D26).
 */
record AuditCompanion(
        @Nullable String ip,
        @Nullable String userAgent,
        byte @Nullable [] salt,
        @Nullable String reason,
        byte @Nullable [] reasonSalt) {

    private static final int LONGEST_REASON = 500;
    private static final int SALT_BYTES = 16;
    private static final String MARK = "sha256:";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With fresh salts. Who acts inside the house has no origin. */
    static AuditCompanion of(Origin origin, @Nullable String reason) {
        var words = words(reason);
        var inside = origin == Origin.INSIDE;
        return new AuditCompanion(
                inside ? null : origin.ip(),
                inside ? null : origin.userAgent(),
                inside ? null : freshSalt(),
                words,
                words == null ? null : freshSalt());
    }

    private static @Nullable String words(@Nullable String reason) {
        if (reason == null || reason.isEmpty()) {
            return null;
        }
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    boolean isEmpty() {
        return ip == null && reason == null;
    }

    byte @Nullable [] originHash() {
        return salt == null || ip == null || userAgent == null
                ? null
                : Canonical.of("audit-origin/1")
                        .add(salt)
                        .add(ip)
                        .add(userAgent)
                        .hash();
    }

    /** What the record keeps in place of the reason. */
    @Nullable
    String reasonMark() {
        if (reasonSalt == null || reason == null) {
            return null;
        }
        var hash = Canonical.of("audit-reason/1").add(reasonSalt).add(reason).hash();
        return MARK + HexFormat.of().formatHex(hash);
    }

    /** False if the origin is still there and is another one than at the time. Erased, or the house itself: nothing to compare. */
    boolean isOriginOf(AuditRow row) {
        return ip == null || userAgent == null || salt != null && Arrays.equals(row.originHash(), originHash());
    }

    /** False if the reason is still there and says something else than at the time. */
    boolean isReasonOf(AuditRow row) {
        var mark = reasonMark();
        return reason == null || mark != null && mark.equals(row.reason());
    }

    static boolean isMark(String reason) {
        return reason.startsWith(MARK);
    }

    private static byte[] freshSalt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
