package org.gamingcafe.platform.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** Argon2id behind a gate. Slow on purpose: never called inside a transaction. */
@ApplicationScoped
public class PasswordHash {

    private static final Logger LOG = Logger.getLogger(PasswordHash.class.getName());
    private static final Cost PROBE = new Cost(8_192, 1, 1);

    @Inject
    Settings.Hashing settings;

    private Argon2 argon2 = new JavaArgon2();
    private Cost cost = PROBE;
    private HashGate gate = new HashGate(new Settings.Hashing(0, 0, 0, 1, 0, Duration.ofSeconds(1)));
    private String nobody = "";

    @PostConstruct
    void start() {
        cost = new Cost(settings.memoryKib(), settings.iterations(), settings.parallelism());
        gate = new HashGate(settings);
        argon2 = fastest();
        nobody = hash(Secret.random());
    }

    /** @return the PHC string to be stored */
    public String hash(Secret password) {
        return gate.pass(() -> withCharacters(password, characters -> argon2.hash(characters, cost)));
    }

    public boolean matches(Secret password, String phc) {
        return gate.pass(() -> withCharacters(password, characters -> argon2.matches(characters, phc)));
    }

    /** Takes as long as {@link #matches} and is never true: for names that nobody has. */
    public boolean matchesNobody(Secret password) {
        matches(password, nobody);
        return false;
    }

    /** Whether the parameters have risen since this hash was made. */
    public boolean isOutdated(String phc) {
        return Cost.read(phc).cost().isBelow(cost);
    }

    /** The native implementation if it loads and agrees with the one in Java, else the latter. */
    private static Argon2 fastest() {
        var java = new JavaArgon2();
        try {
            var fast = new NativeArgon2();
            var probe = "pröbe".toCharArray();
            if (java.matches(probe, fast.hash(probe, PROBE)) && fast.matches(probe, java.hash(probe, PROBE))) {
                return fast;
            }
            LOG.warning("Native Argon2 disagrees with the one in Java; passwords are hashed in Java.");
        } catch (LinkageError e) {
            LOG.log(Level.WARNING, "Native Argon2 does not load; passwords are hashed in Java, at twice the time.", e);
        }
        return java;
    }

    private static <T> T withCharacters(Secret password, Function<char[], T> act) {
        var characters = password.reveal().toCharArray();
        try {
            return act.apply(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
