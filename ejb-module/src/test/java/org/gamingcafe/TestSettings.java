package org.gamingcafe;

import java.security.SecureRandom;
import java.util.Base64;

/** What the launcher would hand to the server; secrets are made anew for every JVM. */
final class TestSettings {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private TestSettings() {}

    static void apply() {
        setIfAbsent("CAFE_PROFILE", "test");
        setIfAbsent("CAFE_NODE", "test");
        setIfAbsent("CAFE_MASTER_KEY", secret());
        setIfAbsent("CAFE_PUBLIC_URL", "http://127.0.0.1:8080");
        setIfAbsent("CAFE_PASSKEY_URL", "http://localhost:8080");
        setIfAbsent("CAFE_SMS_DIR", "target/sms");
        setIfAbsent("CAFE_FILES_DIR", "target/files");
        setIfAbsent("CAFE_HASH_PATIENCE", "PT30S");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static String secret() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
