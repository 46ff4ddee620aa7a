package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords and keys of one house: made once, 256 random bits each, kept in a file of mode 600. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private static final String SUPERUSER = "CAFE_DB_SUPERUSER_PASSWORD";
    private static final String OWNER = "CAFE_DB_OWNER_PASSWORD";
    private static final String APPLICATION = "CAFE_DB_PASSWORD";
    private static final String OPERATOR = "CAFE_OPERATOR_PASSWORD";
    private static final String CLUSTER = "CAFE_CLUSTER_SECRET";
    private static final String MASTER_KEY = "CAFE_MASTER_KEY";
    private static final List<String> WORDS = List.of(SUPERUSER, OWNER, APPLICATION, OPERATOR, CLUSTER);

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** The secrets of the file; what it does not hold yet is made and written at once. */
    static Secrets in(Path file) {
        var secrets = new Secrets(file);
        secrets.load();
        var before = secrets.known.size();
        WORDS.forEach(name -> secrets.known.putIfAbsent(name, passing()));
        secrets.known.putIfAbsent(MASTER_KEY, Base64.getEncoder().encodeToString(random()));
        if (secrets.known.size() > before) {
            secrets.save();
        }
        return secrets;
    }

    String databaseSuperuser() {
        return known.getProperty(SUPERUSER);
    }

    String databaseOwner() {
        return known.getProperty(OWNER);
    }

    String databaseApplication() {
        return known.getProperty(APPLICATION);
    }

    String operator() {
        return known.getProperty(OPERATOR);
    }

    String cluster() {
        return known.getProperty(CLUSTER);
    }

    /** Standard base64 of 32 bytes: the application's master key. */
    String masterKey() {
        return known.getProperty(MASTER_KEY);
    }

    /** A word for one use; it is kept nowhere. */
    static String passing() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private void load() {
        if (Files.exists(file)) {
            try {
                known.load(new StringReader(Files.readString(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException("Cannot read " + file, fault);
            }
        }
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
