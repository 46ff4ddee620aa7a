package org.gamingcafe.identity.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sign-in promises, in memory: accounts by address, their lock, their login sessions and the tokens of these. */
final class SignInModel {

    private static final int GUESSES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration IDLE = Duration.ofMinutes(30);

    /** How an attempt ends: signed in, refused, or locked for so many seconds. */
    record Answer(boolean isIn, long lockedSeconds) {}

    private static final class Person {
        private String password = "";
        private int failed;
        private Instant until = Instant.MIN;
    }

    static final class Login {
        final String owner;
        private Instant used;
        private boolean isEnded;
        private final Set<String> spent = new HashSet<>();

        private Login(String owner, Instant now) {
            this.owner = owner;
            this.used = now;
        }
    }

    private final Map<String, Person> people = new HashMap<>();
    private final List<Login> logins = new ArrayList<>();

    /** An address that is known stays as it is; a new account owes nothing to guesses at it before. */
    void register(String email, String password) {
        var known = people.get(email);
        if (known == null || known.password.isEmpty()) {
            var person = new Person();
            person.password = password;
            people.put(email, person);
        }
    }

    /** An address that nobody has is locked like any other. */
    Answer signIn(String email, String password, Instant now) {
        var person = people.computeIfAbsent(email, nobody -> new Person());
        if (!person.until.isAfter(now)) {
            person.failed = 0;
            person.until = now.plus(LOCK);
        }
        if (person.failed >= GUESSES) {
            return new Answer(false, Duration.between(now, person.until).toSeconds());
        }
        if (person.password.isEmpty() || !person.password.equals(password)) {
            person.failed++;
            person.until = now.plus(LOCK);
            return new Answer(false, 0);
        }
        person.failed = 0;
        return new Answer(true, 0);
    }

    Login opened(String email, Instant now) {
        var login = new Login(email, now);
        logins.add(login);
        return login;
    }

    boolean isAlive(Login login, Instant now) {
        return !login.isEnded && login.used.plus(IDLE).isAfter(now);
    }

    /** A token that was used before ends its whole family. */
    boolean refresh(Login login, String token, Instant now) {
        if (login.spent.contains(token)) {
            login.isEnded = true;
            return false;
        }
        if (!isAlive(login, now)) {
            return false;
        }
        login.spent.add(token);
        login.used = now;
        return true;
    }

    void end(Login login) {
        login.isEnded = true;
    }

    void endAll(String email) {
        logins.stream().filter(login -> login.owner.equals(email)).forEach(this::end);
    }

    /** Ends all sessions and the lock. */
    void setPassword(String email, String password) {
        people.get(email).password = password;
        endAll(email);
        unlock(email);
    }

    void unlock(String email) {
        people.get(email).failed = 0;
    }
}
