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
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens in every right and wrong way. Its key can be put into the house's ring, past every service: then what it
 * writes rightly is accepted, and a refusal is owed to nothing but the one thing that it has written wrongly.
 */
final class Forger {

    private static final int KEY_BITS = 2048;
    private static final int COORDINATE_BYTES = 32;

    private final KeyPair pair;
    private final String kid;

    private Forger(KeyPair pair, String kid) {
        this.pair = pair;
        this.kid = kid;
    }

    /**
     * On the curve P-256, as the house's own.
     *
     * @param kid by which the key is, or is not, known
     */
    static Forger withKey(String kid) {
        return with("EC", kid);
    }

    /** RSA, as the keys of older houses. */
    static Forger withOldKey(String kid) {
        return with("RSA", kid);
    }

    private static Forger with(String kind, String kid) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(KEY_BITS);
            }
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
        return switch (pair.getPublic()) {
            case RSAPublicKey rsa ->
                jwk("RSA", "n", unsigned(rsa.getModulus()), "e", unsigned(rsa.getPublicExponent()));
            case ECPublicKey ec ->
                Body.with(
                        jwk(
                                "EC",
                                "x",
                                coordinate(ec.getW().getAffineX()),
                                "y",
                                coordinate(ec.getW().getAffineY())),
                        "crv",
                        Json.createValue("P-256"));
            default -> throw new IllegalStateException();
        };
    }

    private JsonObject jwk(String kind, String first, byte[] one, String second, byte[] two) {
        return Body.of(
                "kty", kind, "use", "sig", "alg", algorithm(), "kid", kid, first, encode(one), second, encode(two));
    }

    private boolean isOld() {
        return pair.getPublic() instanceof RSAPublicKey;
    }

    private String algorithm() {
        return isOld() ? "RS256" : "ES256";
    }

    JsonObject header(String algorithm) {
        return Body.of("typ", "JWT", "alg", algorithm, "kid", kid);
    }

    /** Without a fault. */
    String token(JsonObject claims) {
        return signed(header(algorithm()), claims);
    }

    String signed(JsonObject header, JsonObject claims) {
        return signed(header, claims, isOld() ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
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

    private static byte[] coordinate(BigInteger number) {
        var bytes = unsigned(number);
        var whole = new byte[COORDINATE_BYTES];
        System.arraycopy(bytes, 0, whole, COORDINATE_BYTES - bytes.length, bytes.length);
        return whole;
    }
}
