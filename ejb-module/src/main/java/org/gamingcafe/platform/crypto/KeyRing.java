package org.gamingcafe.platform.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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

/**
 * Signs access tokens and publishes the keys that verify them. The first key is made when it is first needed. Keys are on
 * the curve P-256 (ES256, RFC 7518 3.4): an RSA signature of 2048 bits costs seven times as much, half of a refresh. RSA
 * keys of older houses sign and verify until they are changed (docs/adr/0005-tokens.md).
 */
@ApplicationScoped
public class KeyRing {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN_FOR_A_NEW_ONE = Duration.ofSeconds(1);

    @Inject
    SigningKeys keys;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    private volatile @Nullable Ring ring;

    private record Ring(JWK active, JWSSigner signer, JWKSet open, String publicKeys, Instant readAt) {

        Optional<PublicKey> open(String wanted) {
            return Optional.ofNullable(open.getKeyByKeyId(wanted)).map(KeyRing::publicKey);
        }
    }

    /** A token signed with the active key, its id in the header. */
    public Secret sign(Map<String, Object> claims) {
        return new Secret(signed(JOSEObjectType.JWT, claims));
    }

    /** Something other than a token, vouched for with the same key; its type keeps it from being taken for one. */
    public String signDocument(String type, Map<String, Object> claims) {
        return signed(new JOSEObjectType(type), claims);
    }

    private String signed(JOSEObjectType type, Map<String, Object> claims) {
        var now = ring();
        var header = new JWSHeader.Builder(algorithm(now.active()))
                .type(type)
                .keyID(now.active().getKeyID())
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
            var header = statement.getHeader();
            var key = ring().open().getKeyByKeyId(header.getKeyID());
            return key != null
                            && algorithm(key).equals(header.getAlgorithm())
                            && statement.verify(
                                    new DefaultJWSVerifierFactory().createJWSVerifier(header, publicKey(key)))
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
            var key = parsed(new String(clear, StandardCharsets.UTF_8));
            var signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm(key));
            var open = rows.stream().map(row -> parsed(row.publicJwk())).toList();
            var set = new JWKSet(open);
            return new Ring(key.toPublicJWK(), signer, set, set.toString(), clock.instant());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new pair that nobody knows yet. */
    SigningKeys.Row generate() {
        try {
            var kid = Ids.next().toString();
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var sealed = sealer.seal(pair.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(kid));
            return new SigningKeys.Row(kid, pair.toPublicJWK().toJSONString(), sealed, true);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only one that may be used with a key: what a header says of it is not asked. */
    private static JWSAlgorithm algorithm(JWK key) {
        return JWSAlgorithm.parse(key.getAlgorithm().getName());
    }

    private static PublicKey publicKey(JWK key) {
        try {
            return ((AsymmetricJWK) key).toPublicKey();
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
