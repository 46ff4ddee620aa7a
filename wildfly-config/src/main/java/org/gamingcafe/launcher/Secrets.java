package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords and keys of one house: made once, 256 random bits each, kept in a file of mode 600. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try {
                secrets.known.load(new StringReader(Files.readString(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException("Cannot read " + file, fault);
            }
        }
        return secrets;
    }

    String databaseSuperuser() {
        return word("CAFE_DB_SUPERUSER_PASSWORD");
    }

    String databaseOwner() {
        return word("CAFE_DB_OWNER_PASSWORD");
    }

    String databaseApplication() {
        return word("CAFE_DB_PASSWORD");
    }

    String operator() {
        return word("CAFE_OPERATOR_PASSWORD");
    }

    String cluster() {
        return word("CAFE_CLUSTER_SECRET");
    }

    /** Standard base64 of 32 bytes: the application's master key. */
    String masterKey() {
        return known("CAFE_MASTER_KEY", Base64.getEncoder().encodeToString(random()));
    }

    /** A word for one use; it is kept nowhere. */
    static String passing() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private String word(String name) {
        return known(name, passing());
    }

    private synchronized String known(String name, String fresh) {
        var value = known.getProperty(name);
        if (value != null) {
            return value;
        }
        known.setProperty(name, fresh);
        save();
        return fresh;
    }

    private void save() {
        var text = new StringBuilder(
                "# Secrets of this house. Whoever reads them owns it; losing the master key loses what it sealed.\n");
        new TreeMap<>(known)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        PrivateFile.write(file, text.toString());
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
