package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * The certificate that the last mail brings: number and time, signed. It is not kept and names nobody; whoever shows it
 * shows that the house has said so.
 */
@ApplicationScoped
class ErasureCertificates {

    private static final String PURPOSE = "privacy/erased";
    private static final Pattern WORD = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{43})");

    @Inject
    Sealer sealer;

    String write(AccountId account, Instant at) {
        var said = account + "." + at.getEpochSecond();
        return said + "." + sealer.fingerprint(said, PURPOSE);
    }

    /** Empty for one that is not of this house. */
    Optional<ErasureCertificate> read(String word) {
        var parts = WORD.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var signature = sealer.fingerprint(parts.group(1) + "." + parts.group(2), PURPOSE);
        var isOurs = MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), parts.group(3).getBytes(StandardCharsets.UTF_8));
        return isOurs
                ? Optional.of(new ErasureCertificate(
                        new AccountId(UUID.fromString(parts.group(1))),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }
}
