package org.gamingcafe;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.gamingcafe.identity.twofactor.NewPasskey;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.gamingcafe.identity.twofactor.PasskeyOptions;
import org.gamingcafe.platform.kernel.Secret;

/**
 * A browser with an authenticator that holds one passkey on P-256 (WebAuthn 6; RFC 9053, 7.1.1), written after the standard
 * and not with the library that the house verifies with. It can be told to lie about everything that it signs.
 */
public final class PasskeyDevice {

    public static final String ORIGIN = "http://localhost:8080";
    public static final String RP_ID = "localhost";

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int FIELD_BYTES = 32;
    private static final int AAGUID_BYTES = 16;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final KeyPair key = newKey();
    private final byte[] credentialId = bytes(Secret.random().reveal());
    private String origin = ORIGIN;
    private String rpId = RP_ID;
    private String handle = "";
    private boolean verifies = true;
    private boolean counts;
    private int count;

    /** One that counts its signatures from 1. */
    public static PasskeyDevice counting() {
        var authenticator = new PasskeyDevice();
        authenticator.counts = true;
        return authenticator;
    }

    public PasskeyDevice at(String another) {
        origin = another;
        return this;
    }

    public PasskeyDevice of(String anotherRpId) {
        rpId = anotherRpId;
        return this;
    }

    public PasskeyDevice withoutVerification() {
        verifies = false;
        return this;
    }

    /** As a copy of it would, made when it had signed so often. */
    public PasskeyDevice backTo(int signatures) {
        count = signatures;
        return this;
    }

    /** Says that it is this one's. */
    public PasskeyDevice withHandle(String another) {
        handle = another;
        return this;
    }

    public NewPasskey create(PasskeyOptions options, String name) {
        var asked = read(options);
        handle = asked.getJsonObject("user").getString("id");
        var client = clientData("webauthn.create", asked.getString("challenge"));
        var data = authenticatorData(ATTESTED, attestedCredential());
        return new NewPasskey(name, text(client), text(attestation(data)), List.of("internal", "telepathy"));
    }

    public PasskeyAssertion sign(PasskeyOptions options) {
        return sign(read(options).getString("challenge"));
    }

    /** @param challenge base64url */
    public PasskeyAssertion sign(String challenge) {
        var client = clientData("webauthn.get", challenge);
        var data = authenticatorData(0, new byte[0]);
        return new PasskeyAssertion(
                text(credentialId), text(client), text(data), text(signature(joined(data, sha256(client)))), handle);
    }

    /** What the house wants to be asked of a browser. */
    public static JsonObject read(PasskeyOptions options) {
        try (var reader = JSON.createReader(new StringReader(options.json()))) {
            return reader.readObject();
        }
    }

    private byte[] clientData(String type, String challenge) {
        return JSON.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] rest) {
        var all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return joined(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(Integer.BYTES).putInt(counts ? ++count : 0).array(),
                rest);
    }

    private byte[] attestedCredential() {
        return joined(
                new byte[AAGUID_BYTES],
                ByteBuffer.allocate(Short.BYTES)
                        .putShort((short) credentialId.length)
                        .array(),
                credentialId,
                coseKey());
    }

    /** Of a map with the keys kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, FIELD_BYTES},
                field(point.getAffineX()),
                new byte[] {0x22, 0x58, FIELD_BYTES},
                field(point.getAffineY()));
    }

    /** Of a map with fmt, attStmt and authData; there is no statement. */
    private static byte[] attestation(byte[] data) {
        return joined(
                new byte[] {(byte) 0xa3},
                new byte[] {0x63},
                "fmt".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x64},
                "none".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x67},
                "attStmt".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xa0, 0x68},
                "authData".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x59, (byte) (data.length >> Byte.SIZE), (byte) data.length},
                data);
    }

    private byte[] signature(byte[] signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] field(BigInteger number) {
        var bytes = number.toByteArray();
        var field = new byte[FIELD_BYTES];
        var length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, field, FIELD_BYTES - length, length);
        return field;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
