package org.gamingcafe.identity.twofactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gamingcafe.platform.kernel.Secret;

/**
 * A secret that waits for the first code of its owner's app.
 *
 * @param secret base32, to be typed by hand
 * @param uri the same for apps ({@code otpauth}, as Google Authenticator has made it common)
 * @param qrCode the URI as a picture, SVG
 * @param expiresAt when it is forgotten unless a code was shown
 */
public record TotpSetUp(Secret secret, Secret uri, Secret qrCode, Instant expiresAt) {

    static TotpSetUp of(byte[] clear, String issuer, String owner, Instant expiresAt) {
        var secret = Base32.of(clear);
        var uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(issuer), encoded(owner), secret, encoded(issuer), Totp.DIGITS, Totp.STEP.toSeconds());
        return new TotpSetUp(new Secret(secret), new Secret(uri), new Secret(QrPicture.of(uri)), expiresAt);
    }

    /** In groups of four, as people type it. */
    public String manualKey() {
        return secret.reveal().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
