package org.gamingcafe.e2e;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who has come by registration and mail, and whom no other test knows. */
final class Newcomer {

    private static final String PASSWORD = "plum orbit kettle 93";

    private static final String CONSONANTS = "bdfghklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 70;
    private static final int SURNAMES = SYLLABLES * SYLLABLES * SYLLABLES;

    /** Has no factor in common with the number of names, so that each comes once; and neighbours do not look alike. */
    private static final int STEP = 5_923;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SURNAMES));

    private Newcomer() {}

    /** A member who has come to the desk and gave no more than names. */
    static Demo.Person entered() {
        var mark = mark();
        var name = "kim-" + mark;
        var entered = Api.signedIn(TheCafe.demo().cashier())
                .postWithoutKey("members", Body.of("name", "Kim " + surname(), "username", name, "language", "en"))
                .expect(201);
        return new Demo.Person(UUID.fromString(entered.at("accountId")), name, "", "");
    }

    /** A member with a verified address, who signs in by it. */
    static Demo.Person verified() {
        var mark = mark();
        var email = "new-" + mark + "@example.org";
        Api.nobody()
                .postWithoutKey(
                        "auth/register",
                        Body.of(
                                "email",
                                email,
                                "displayName",
                                "Mika " + surname(),
                                "language",
                                "en",
                                "password",
                                PASSWORD))
                .expect(202);
        var ticket = Mailbox.ticket(new Mailbox(email).latestOf(1));
        Api.nobody()
                .postWithoutKey("auth/verify-email", Body.of("ticket", ticket))
                .expect(204);
        var stranger = new Demo.Person(UUID.randomUUID(), email, email, PASSWORD);
        var here = Api.signedIn(stranger);
        var id = here.get("auth/profile").expect(200).at("accountId");
        here.postWithoutKey("auth/logout", Body.of()).expect(204);
        return new Demo.Person(UUID.fromString(id), email, email, PASSWORD);
    }

    private static String mark() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Three syllables that nobody else is called by: pages find people by the beginning of their names. */
    private static String surname() {
        var number = Math.floorMod(NEXT.getAndIncrement() * STEP, SURNAMES);
        var name = new StringBuilder();
        for (var rest = number; name.length() < 6; rest /= SYLLABLES) {
            name.append(CONSONANTS.charAt(rest % SYLLABLES / VOWELS.length()))
                    .append(VOWELS.charAt(rest % VOWELS.length()));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
