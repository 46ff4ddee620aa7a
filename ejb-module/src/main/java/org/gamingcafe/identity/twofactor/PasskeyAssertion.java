package org.gamingcafe.identity.twofactor;

import java.util.List;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What an authenticator has answered to a challenge (WebAuthn 5.2.2); binary parts in base64url without padding.
 *
 * @param userHandle whose passkey it is; passkeys that say who comes always tell it
 */
public record PasskeyAssertion(
        String credentialId,
        String clientDataJSON,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {

    private static final String BETWEEN = ".";
    private static final int PARTS = 5;

    public PasskeyAssertion {
        NewPasskey.mustBeBinary("credentialId", credentialId);
        NewPasskey.mustBeBinary("clientDataJSON", clientDataJSON);
        NewPasskey.mustBeBinary("authenticatorData", authenticatorData);
        NewPasskey.mustBeBinary("signature", signature);
        userHandle = userHandle == null || userHandle.isEmpty() ? null : userHandle;
        if (userHandle != null) {
            NewPasskey.mustBeBinary("userHandle", userHandle);
        }
    }

    /** All of it as one word, for rooms and pages to which a proof is a word. */
    public Secret word() {
        return new Secret(String.join(
                BETWEEN,
                credentialId,
                clientDataJSON,
                authenticatorData,
                signature,
                userHandle == null ? "" : userHandle));
    }

    /** @throws InvalidInput {@code passkey.malformed} for a word that no assertion gives */
    public static PasskeyAssertion of(Secret word) {
        var parts = List.of(word.reveal().split("\\.", PARTS));
        if (parts.size() != PARTS) {
            throw new InvalidInput("credentialId", "passkey.malformed");
        }
        return new PasskeyAssertion(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    @Override
    public String toString() {
        return "assertion of a passkey";
    }
}
