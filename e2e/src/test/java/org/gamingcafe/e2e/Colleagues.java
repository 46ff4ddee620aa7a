package org.gamingcafe.e2e;

import java.util.UUID;

/** People who come to work: invited over the API, with a password of their own by the mailed link. */
final class Colleagues {

    static final String CHOSEN = "plum-orbit-kettle-93";

    private Colleagues() {}

    /** Invited by the administrator, and come. */
    static Demo.Person join(String role) {
        var email = address();
        invite(Api.signedIn(TheCafe.demo().admin()), email, role).expect(201);
        var person = new Demo.Person(id(email), email, email, CHOSEN);
        come(Mailbox.ticket(new Mailbox(email).latestOf(1)));
        return person;
    }

    static String address() {
        return "team-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    }

    static Answer invite(Api by, String email, String role) {
        return by.postWithoutKey(
                "admin/users", Body.of("email", email, "displayName", "Carla Team", "language", "en", "role", role));
    }

    static void come(String ticket) {
        Api.nobody()
                .postWithoutKey("auth/reset-password", Body.of("ticket", ticket, "newPassword", CHOSEN))
                .expect(204);
    }

    static UUID id(String email) {
        return (UUID) Books.rows("select id from account where email = ?", email)
                .getFirst()
                .getFirst();
    }
}
