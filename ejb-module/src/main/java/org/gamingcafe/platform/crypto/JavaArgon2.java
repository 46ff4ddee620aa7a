package org.gamingcafe.platform.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Strings;

/** Argon2id in Java, for machines on which the native library does not load. */
final class JavaArgon2 implements Argon2 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Override
    public String hash(char[] password, Cost cost) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(compute(password, salt, cost, HASH_BYTES));
    }

    @Override
    public boolean matches(char[] password, String phc) {
        var parts = Cost.read(phc);
        var expected = Base64.getDecoder().decode(parts.hash());
        var salt = Base64.getDecoder().decode(parts.salt());
        return MessageDigest.isEqual(expected, compute(password, salt, parts.cost(), expected.length));
    }

    private static byte[] compute(char[] password, byte[] salt, Cost cost, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(Strings.toUTF8ByteArray(password), hash);
        return hash;
    }
}
