package org.gamingcafe.platform.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Signs access tokens and publishes the keys that verify them. The first key is made when it is first needed. */
@ApplicationScoped
public class KeyRing {

    private static final int KEY_BITS = 2048;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN_FOR_A_NEW_ONE = Duration.ofSeconds(1);

    @Inject
    SigningKeys keys;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    private volatile @Nullable Ring ring;

    private record Ring(String kid, RSASSASigner signer, JWKSet open, String publicKeys, Instant readAt) {

        Optional<PublicKey> open(String wanted) {
            try {
                return open.getKeyByKeyId(wanted) instanceof RSAKey rsa
                        ? Optional.of(rsa.toPublicKey())
                        : Optional.empty();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A token signed RS256 with the active key, its id in the header. */
    public Secret sign(Map<String, Object> claims) {
        return new Secret(signed(JOSEObjectType.JWT, claims));
    }

    /** Something other than a token, vouched for with the same key; its type keeps it from being taken for one. */
    public String signDocument(String type, Map<String, Object> claims) {
        return signed(new JOSEObjectType(type), claims);
    }

    private String signed(JOSEObjectType type, Map<String, Object> claims) {
        var now = ring();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(now.kid())
                .build();
        try {
            var signed = new SignedJWT(header, JWTClaimsSet.parse(claims));
            signed.sign(now.signer());
            return signed.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The claims of what this house has signed, with whichever of its keys; empty if it was altered, or signed by somebody
     * else. For statements that are kept (seals, checkpoints); whether a token still counts is judged elsewhere.
     */
    public Optional<Map<String, Object>> read(String signed) {
        try {
            var statement = SignedJWT.parse(signed);
            var key = JWKSet.parse(publicKeys())
                    .getKeyByKeyId(statement.getHeader().getKeyID());
            var algorithm = statement.getHeader().getAlgorithm();
            return key instanceof RSAKey rsa
                            && JWSAlgorithm.RS256.equals(algorithm)
                            && statement.verify(new RSASSAVerifier(rsa))
                    ? Optional.of(statement.getJWTClaimsSet().getClaims())
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JSON Web Key Set (RFC 7517) of all keys that may still verify a token. */
    public String publicKeys() {
        return ring().publicKeys();
    }

    /**
     * The key of this id, if it may still verify a token. One that is not known may be new: the keys are read again for it,
     * at most once a second, whatever ids strangers send.
     */
    public Optional<PublicKey> verifying(String kid) {
        var found = ring().open(kid);
        return found.isPresent() ? found : ring(LOOK_AGAIN_FOR_A_NEW_ONE).open(kid);
    }

    private Ring ring() {
        return ring(LOOK_AGAIN);
    }

    private Ring ring(Duration oldest) {
        var known = ring;
        if (known == null || known.readAt().plus(oldest).isBefore(clock.instant())) {
            known = read();
            ring = known;
        }
        return known;
    }

    private Ring read() {
        var rows = keys.all();
        if (rows.stream().noneMatch(SigningKeys.Row::active)) {
            keys.addIfNoneIsActive(generate(), clock.instant());
            rows = keys.all();
        }
        return ring(rows);
    }

    private Ring ring(List<SigningKeys.Row> rows) {
        var active = rows.stream().filter(SigningKeys.Row::active).findFirst().orElseThrow();
        try {
            var clear = sealer.open(active.sealedPrivate(), purpose(active.kid()));
            var signer = new RSASSASigner(RSAKey.parse(new String(clear, StandardCharsets.UTF_8)));
            var open = rows.stream().map(row -> parsed(row.publicJwk())).toList();
            var set = new JWKSet(open);
            return new Ring(active.kid(), signer, set, set.toString(), clock.instant());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new pair that nobody knows yet. */
    SigningKeys.Row generate() {
        try {
            var kid = Ids.next().toString();
            var pair = new RSAKeyGenerator(KEY_BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            var sealed = sealer.seal(pair.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(kid));
            return new SigningKeys.Row(kid, pair.toPublicJWK().toJSONString(), sealed, true);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String purpose(String kid) {
        return "signing-key/" + kid;
    }
}
