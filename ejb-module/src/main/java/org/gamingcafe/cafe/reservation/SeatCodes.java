package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.platform.crypto.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Codes with which a party sits down at its seats: eight letters and digits in fours. Letters that look like digits do not
 * occur and are read as those digits. Kept as a keyed hash: without the house's key nobody can try codes out.
 */
@ApplicationScoped
class SeatCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int LONGEST_TYPED = 40;
    private static final String PURPOSE = "reservation-codes/";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sealer sealer;

    List<String> random(int howMany) {
        return Stream.generate(SeatCodes::one).limit(howMany).toList();
    }

    private static String one() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Of what was typed; of what cannot be a code too, which is the hash of nothing that was ever given out. */
    String hash(String typed) {
        var plain = typed.length() > LONGEST_TYPED
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return sealer.fingerprint(plain, "reservation-code");
    }

    /** For the answer to a request that comes twice: no code lies in the database in clear (I19). */
    String sealed(List<String> codes, UUID reservation) {
        var clear = String.join(",", codes).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(sealer.seal(clear, PURPOSE + reservation));
    }

    List<String> opened(@Nullable String sealed, UUID reservation) {
        if (sealed == null) {
            return List.of();
        }
        var clear = sealer.open(Base64.getDecoder().decode(sealed), PURPOSE + reservation);
        return Arrays.asList(new String(clear, StandardCharsets.US_ASCII).split(","));
    }
}
