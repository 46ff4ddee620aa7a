package org.gamingcafe.platform.config;

import java.util.Base64;
import java.util.BitSet;
import org.gamingcafe.platform.kernel.Secret;

/** The key that seals what lies in the database: random bytes in base64, and nothing that only looks like them. */
final class MasterKey {

    private static final int BYTES = 32;
    private static final int LEAST_DISTINCT_BYTES = 16;

    private MasterKey() {}

    static Secret read(Reading reading) {
        var key = reading.text("CAFE_MASTER_KEY");
        if (key.isEmpty()) {
            reading.wrong("CAFE_MASTER_KEY is missing: 32 random bytes in base64 (openssl rand -base64 32)", 0);
        } else if (!isStrong(key.get())) {
            reading.wrong("CAFE_MASTER_KEY is weak: it must be 32 random bytes in base64", 0);
        }
        return new Secret(key.orElse(""));
    }

    private static boolean isStrong(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            var distinct = new BitSet(256);
            for (var part : bytes) {
                distinct.set(part & 0xff);
            }
            return bytes.length == BYTES && distinct.cardinality() >= LEAST_DISTINCT_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
