package org.gamingcafe.agent.lease;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** A house that signs leases. */
public final class HouseKeys {

    private static final int BYTES = 32;

    private final KeyPair pair;
    private final String kid;

    public HouseKeys(String kid) {
        this.kid = kid;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonObject published() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "EC")
                                        .add("crv", "P-256")
                                        .add("kid", kid)
                                        .add("x", base64(point.getAffineX()))
                                        .add("y", base64(point.getAffineY()))))
                .build();
    }

    public String lease(UUID station, UUID session, String state, long issuedAt, Duration lasts) {
        return signed("station-lease+jwt", "ES256", claims(station, session, state, issuedAt, lasts));
    }

    static JsonObject claims(UUID station, UUID session, String state, long issuedAt, Duration lasts) {
        return Json.createObjectBuilder()
                .add("sub", station.toString())
                .add("ses", session.toString())
                .add("state", state)
                .add("iat", issuedAt)
                .add("exp", issuedAt + lasts.toSeconds())
                .add("lasts", lasts.toSeconds())
                .build();
    }

    String signed(String type, String algorithm, JsonObject claims) {
        var header = Json.createObjectBuilder()
                .add("typ", type)
                .add("alg", algorithm)
                .add("kid", kid)
                .build();
        var said = base64(header.toString()) + "." + base64(claims.toString());
        try {
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(pair.getPrivate());
            signer.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[BYTES];
        var length = Math.min(BYTES, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }
}
