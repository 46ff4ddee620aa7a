package org.gamingcafe.agent.lease;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows the public keys of the house, and tells with them what it has signed for this station. */
public final class LeaseVerifier {

    private static final String TYPE = "station-lease+jwt";
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int LONGEST_TOKEN = 4_096;
    private static final int PARTS = 3;

    private Map<String, PublicKey> keys = Map.of();

    /** Replaces all keys by those of a key set; what is no key for leases is passed over. */
    public synchronized void learn(JsonObject keySet) {
        var known = new HashMap<String, PublicKey>();
        for (var key : keySet.getJsonArray("keys").getValuesAs(JsonObject.class)) {
            if (key.getString("kty", "").equals("EC")
                    && key.getString("crv", "").equals("P-256")) {
                publicKey(key).ifPresent(one -> known.put(key.getString("kid", ""), one));
            }
        }
        keys = Map.copyOf(known);
    }

    /** Whether a token names a key that is known; if not, the keys have to be fetched again. */
    public synchronized boolean knowsKeyOf(String token) {
        return header(token)
                .map(head -> keys.containsKey(head.getString("kid", "")))
                .orElse(false);
    }

    /** Nothing if it is not of the house, or not for this station. */
    public synchronized Optional<GrantedLease> read(String token, UUID station) {
        return header(token)
                .filter(head -> head.getString("alg", "").equals("ES256")
                        && head.getString("typ", "").equals(TYPE))
                .map(head -> keys.get(head.getString("kid", "")))
                .filter(key -> isSigned(token, key))
                .flatMap(key -> json(token.split("\\.", -1)[1]))
                .filter(claims -> claims.getString("sub", "").equals(station.toString()))
                .flatMap(claims -> lease(claims, token));
    }

    private static Optional<GrantedLease> lease(JsonObject claims, String token) {
        try {
            var lasts = Duration.ofSeconds(claims.getJsonNumber("lasts").longValueExact());
            if (lasts.isNegative() || lasts.compareTo(LONGEST) > 0) {
                return Optional.empty();
            }
            return Optional.of(new GrantedLease(
                    UUID.fromString(claims.getString("ses")),
                    GrantedLease.State.valueOf(claims.getString("state")),
                    lasts,
                    print(token),
                    token));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Of what is said, not of the signature: that could be written in more than one way. */
    private static String print(String token) {
        try {
            var said = token.split("\\.", -1)[1].getBytes(StandardCharsets.US_ASCII);
            var hash = MessageDigest.getInstance("SHA-256").digest(said);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSigned(String token, PublicKey key) {
        try {
            var end = token.lastIndexOf('.');
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<JsonObject> header(String token) {
        if (token.length() > LONGEST_TOKEN || token.split("\\.", -1).length != PARTS) {
            return Optional.empty();
        }
        return json(token.substring(0, token.indexOf('.')));
    }

    private static Optional<JsonObject> json(String part) {
        try (var reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)))) {
            return Optional.of(reader.readObject());
        } catch (IllegalArgumentException | JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> publicKey(JsonObject key) {
        try {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            var point = new ECPoint(number(key.getString("x")), number(key.getString("y")));
            return Optional.of(KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
        } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
