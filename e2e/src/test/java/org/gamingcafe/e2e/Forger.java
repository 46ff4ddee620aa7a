package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens in every right and wrong way. Its key can be put into the house's ring, past every service: then what it
 * writes rightly is accepted, and a refusal is owed to nothing but the one thing that it has written wrongly.
 */
final class Forger {

    private static final int KEY_BITS = 2048;

    private final KeyPair pair;
    private final String kid;

    private Forger(KeyPair pair, String kid) {
        this.pair = pair;
        this.kid = kid;
    }

    /** @param kid by which the key is, or is not, known */
    static Forger withKey(String kid) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new Forger(generator.generateKeyPair(), kid);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the public half among the keys that verify. */
    Forger trusted() {
        Books.change("""
                insert into signing_key (kid, public_jwk, sealed_private, active, created_at)
                values (?, ?::jsonb, '\\x00', false, now())""", kid, jwk().toString());
        return this;
    }

    void forgotten() {
        Books.change("delete from signing_key where kid = ?", kid);
    }

    String kid() {
        return kid;
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    JsonObject jwk() {
        var key = (RSAPublicKey) pair.getPublic();
        return Body.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                kid,
                "n",
                encode(unsigned(key.getModulus())),
                "e",
                encode(unsigned(key.getPublicExponent())));
    }

    JsonObject header(String algorithm) {
        return Body.of("typ", "JWT", "alg", algorithm, "kid", kid);
    }

    String rs256(JsonObject claims) {
        return signed(header("RS256"), claims, "SHA256withRSA");
    }

    String signed(JsonObject header, JsonObject claims, String algorithm) {
        try {
            var said = encode(header) + "." + encode(claims);
            var signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hs256(JsonObject header, JsonObject claims, byte[] secret) {
        try {
            var said = encode(header) + "." + encode(claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return said + "." + encode(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(JsonObject object) {
        return encode(object.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static JsonObject decoded(String part) {
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
