package org.gamingcafe.identity.twofactor;

import java.util.List;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * What an authenticator has answered to the options for a new passkey; binary parts in base64url without padding.
 *
 * @param name by which its owner knows it
 * @param clientDataJSON as the browser has signed it
 * @param transports as the browser tells them; those that nobody knows are left out
 */
public record NewPasskey(String name, String clientDataJSON, String attestationObject, List<String> transports) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_PART = 4_000;

    /** Characters that stand for three bytes; one of them alone stands for nothing. */
    private static final int GROUP = 4;

    private static final List<String> TRANSPORTS = List.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]+");

    public NewPasskey {
        name = name(name);
        mustBeBinary("clientDataJSON", clientDataJSON);
        mustBeBinary("attestationObject", attestationObject);
        transports = TRANSPORTS.stream().filter(transports::contains).toList();
    }

    static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("name", "passkey.name", LONGEST_NAME);
        }
        return name;
    }

    static void mustBeBinary(String field, String text) {
        if (text.length() > LONGEST_PART
                || text.length() % GROUP == 1
                || !BASE64URL.matcher(text).matches()) {
            throw new InvalidInput(field, "passkey.malformed");
        }
    }
}
