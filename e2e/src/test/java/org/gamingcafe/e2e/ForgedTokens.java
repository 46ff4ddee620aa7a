package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Tokens, each with one fault.
 *
 * @param known has a key of the house
 * @param old has one of an older house
 * @param claims of a session that counts, of which {@code real} and {@code refresh} are the tokens
 */
record ForgedTokens(Forger known, Forger old, Forger stranger, JsonObject claims, String real, String refresh) {

    /** A token and what is wrong with it. */
    record Forged(String fault, String token) {
        @Override
        public String toString() {
            return fault;
        }
    }

    List<Forged> all() {
        var all = new ArrayList<Forged>();
        unsigned(all);
        confused(all);
        foreignKeys(all);
        wrongClaims(all);
        tampered(all);
        noTokens(all);
        return all;
    }

    private void unsigned(List<Forged> all) {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var header = Forger.encode(Body.of("typ", "JWT", "alg", none, "kid", known.kid()));
            all.add(new Forged("alg " + none + ", no signature", header + "." + Forger.encode(claims) + "."));
            all.add(new Forged(
                    "alg " + none + ", a signature",
                    header + "." + Forger.encode(claims) + "."
                            + known.token(claims).split("\\.")[2]));
        }
        var parts = known.token(claims).split("\\.");
        all.add(new Forged("ES256, the signature left out", parts[0] + "." + parts[1] + "."));
    }

    /** The public key is known to everybody, so it must be no secret of a MAC; and a key has one algorithm. */
    private void confused(List<Forged> all) {
        macs(all, known, "ES256");
        macs(all, old, "RS256");
        all.add(new Forged("RS512 with a key for RS256", old.signed(old.header("RS512"), claims, "SHA512withRSA")));
        all.add(new Forged("RS256 that is RS512", old.signed(old.header("RS256"), claims, "SHA512withRSA")));
        all.add(new Forged("PS256 that is RS256", old.signed(old.header("PS256"), claims)));
        all.add(new Forged("ES256 that is RS256", old.signed(old.header("ES256"), claims)));
        all.add(new Forged("RS256 that is ES256", known.signed(known.header("RS256"), claims)));
        var sha512 = "SHA512withECDSAinP1363Format";
        all.add(new Forged("ES512 with a key for ES256", known.signed(known.header("ES512"), claims, sha512)));
        all.add(new Forged("ES256 that is ES512", known.signed(known.header("ES256"), claims, sha512)));
        all.add(new Forged(
                "ES256 with its signature in DER", known.signed(known.header("ES256"), claims, "SHA256withECDSA")));
        var said = Forger.encode(known.header("ES256")) + "." + Forger.encode(claims) + ".";
        all.add(new Forged("ES256, r and s are 0 (CVE-2022-21449)", said + Forger.encode(new byte[64])));
    }

    private void macs(List<Forged> all, Forger key, String algorithm) {
        var der = key.publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        var jwk = key.jwk().toString();
        for (var secret : List.of(
                der, pem.getBytes(StandardCharsets.US_ASCII), jwk.getBytes(StandardCharsets.US_ASCII), new byte[1])) {
            all.add(new Forged(
                    "HS256 with the public key for %s, %d bytes".formatted(algorithm, secret.length),
                    Forger.hs256(key.header("HS256"), claims, secret)));
            all.add(new Forged(
                    "HS256 that calls itself %s, %d bytes".formatted(algorithm, secret.length),
                    Forger.hs256(key.header(algorithm), claims, secret)));
        }
    }

    private void foreignKeys(List<Forged> all) {
        all.add(new Forged("a kid that nobody knows", stranger.token(claims)));
        var ours = known.header("ES256");
        all.add(new Forged("a foreign key under our kid", stranger.signed(ours, claims)));
        all.add(new Forged(
                "a foreign key that the token brings along",
                stranger.signed(Body.with(ours, "jwk", stranger.jwk()), claims)));
        for (var place : List.of("jku", "x5u")) {
            all.add(new Forged(
                    "a foreign key at the address in " + place,
                    stranger.signed(Body.with(ours, place, Json.createValue(TheCafe.base() + "/keys.json")), claims)));
        }
        all.add(new Forged(
                "an extension that must be understood",
                known.signed(
                        Body.with(
                                ours,
                                "crit",
                                Json.createArrayBuilder().add("exam").build()),
                        claims)));
        for (var kid : List.of("", "../../../../dev/null", "' or '1'='1", "x".repeat(4000))) {
            var header = Body.of("typ", "JWT", "alg", "ES256", "kid", kid);
            all.add(new Forged(
                    "the kid " + kid.substring(0, Math.min(20, kid.length())), known.signed(header, claims)));
        }
        all.add(new Forged("no kid", known.signed(Body.of("typ", "JWT", "alg", "ES256"), claims)));
        all.add(new Forged(
                "a kid that is a number", known.signed(Body.of("typ", "JWT", "alg", "ES256", "kid", 7), claims)));
    }

    private void wrongClaims(List<Forged> all) {
        var now = TheCafe.clock().now().getEpochSecond();
        changed(all, "expired", "exp", Json.createValue(now - 1));
        changed(all, "expired long ago", "exp", Json.createValue(1));
        changed(all, "an expiry that is text", "exp", Json.createValue("tomorrow"));
        changed(all, "not yet good", "nbf", Json.createValue(now + 3_600));
        changed(all, "a foreign issuer", "iss", Json.createValue("https://evil.example"));
        changed(all, "a foreign audience", "aud", Json.createValue("another-api"));
        changed(
                all,
                "several foreign audiences",
                "aud",
                Json.createArrayBuilder().add("a").add("b").build());
        changed(
                all,
                "a session that never was",
                "sid",
                Json.createValue(UUID.randomUUID().toString()));
        changed(all, "a session that is no id", "sid", Json.createValue("1 or 1=1"));
        changed(all, "an older generation", "gen", Json.createValue(-1));
        changed(all, "a generation to come", "gen", Json.createValue(claims.getInt("gen") + 1));
        changed(all, "a generation that is text", "gen", Json.createValue("0"));
        for (var claim : List.of("exp", "iss", "aud", "sid", "gen")) {
            all.add(new Forged("without " + claim, known.token(Body.without(claims, claim))));
        }
    }

    private void changed(List<Forged> all, String fault, String claim, jakarta.json.JsonValue value) {
        all.add(new Forged(fault, known.token(Body.with(claims, claim, value))));
    }

    private void tampered(List<Forged> all) {
        var parts = real.split("\\.");
        var signature = parts[2].toCharArray();
        signature[0] = signature[0] == 'A' ? 'B' : 'A';
        all.add(new Forged("one bit of the signature", parts[0] + "." + parts[1] + "." + new String(signature)));
        var other = Body.with(claims, "sub", Json.createValue(UUID.randomUUID().toString()));
        all.add(new Forged("another subject", parts[0] + "." + Forger.encode(other) + "." + parts[2]));
        var more = Body.with(
                claims, "groups", Json.createArrayBuilder().add("ops:read").build());
        all.add(new Forged("more rights", parts[0] + "." + Forger.encode(more) + "." + parts[2]));
        all.add(new Forged("another header", Forger.encode(known.header("ES256")) + "." + parts[1] + "." + parts[2]));
    }

    private void noTokens(List<Forged> all) {
        for (var text : List.of(
                "x", "a.b.c", "..", "....", "null", refresh, "e30.e30.e30", "%00", "x".repeat(9_000), real + ".x.y")) {
            all.add(new Forged("the text " + text.substring(0, Math.min(12, text.length())), text));
        }
    }
}
