package org.gamingcafe.e2e;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A guest of whom a house knows much: names, addresses, birthday, from where and with what she comes, what was said of her. */
record KnownGuest(Nodes nodes, UUID id) {

    private static final String EMAIL = "zorinda@quell.example";
    private static final String NAME = "Zorinda Quellwasser";
    private static final String BROWSER = "Quellwasser Browser";
    private static final String HERE = "127.0.6.7";
    private static final String BORN = "1987-11-23";
    private static final Duration PLAYED = Duration.ofMinutes(5);
    private static final String PASSWORD = "plum orbit kettle 93";

    /** What nobody says of anybody else. */
    static final List<String> WORDS = List.of(
            "zorinda",
            "quellwasser",
            "quell.example",
            "305551234",
            BORN,
            HERE,
            "likes the window",
            "broke a chair",
            "a throne");

    /** She comes, plays, is talked about, takes a copy of her data along and wants to be forgotten, money and all. */
    static KnownGuest comes(Nodes nodes, ServerClock clock, Api cashier, UUID shift) {
        var stranger = Api.nobodyAt(nodes.base()).from(HERE);
        stranger.postWithoutKey(
                        "auth/register",
                        Body.of("email", EMAIL, "displayName", NAME, "language", "en", "password", PASSWORD))
                .expect(202);
        var mailbox = nodes.mailbox(EMAIL);
        stranger.postWithoutKey("auth/verify-email", Body.of("ticket", Mailbox.ticket(mailbox.latestOf(1))))
                .expect(204);
        var owner = stranger.signIn(new Demo.Person(UUID.randomUUID(), EMAIL, EMAIL, PASSWORD));
        var mistyped = Body.of("identifier", EMAIL, "password", "not her password");
        stranger.send(stranger.json("auth/login", mistyped.toString())
                        .header("User-Agent", BROWSER)
                        .build())
                .expect(401);
        var guest = new KnownGuest(
                nodes, UUID.fromString(owner.get("auth/profile").expect(200).at("accountId")));
        guest.isServed(clock, cashier, shift, owner);
        owner.get("auth/account/export-data").expect(202);
        mailbox.about("/me/data?ticket=");
        leaves(stranger, owner, mailbox);
        return guest;
    }

    private void isServed(ServerClock clock, Api cashier, UUID shift, Api owner) {
        var seen = cashier.get("members/" + id).expect(200);
        cashier.put(
                        "members/" + id,
                        Body.of(
                                "name",
                                NAME,
                                "email",
                                EMAIL,
                                "phone",
                                "+49 30 5551234",
                                "birthDate",
                                BORN,
                                "tier",
                                seen.at("tier"),
                                "language",
                                "en",
                                "note",
                                "Likes the window"),
                        seen.header("ETag"))
                .expect(200);
        Nodes.topUp(cashier, id, shift, 30_00, UUID.randomUUID().toString()).expectDone();
        cashier.post("wallets/" + id + "/debits", Body.of("amount", Body.money("1.00"), "reason", "She broke a chair"))
                .expectDone();
        var play = cashier.post("play-sessions", Desk.startBody(nodes.demo().freshStation(), id))
                .expect(201)
                .id();
        clock.forward(PLAYED);
        cashier.post("play-sessions/" + play + "/end").expect(200);
        owner.postWithoutKey("reviews", Body.of("sessionId", play, "stars", 5, "text", "The seat of a throne"))
                .expect(201);
    }

    private static void leaves(Api stranger, Api owner, Mailbox mailbox) {
        owner.postWithoutKey("auth/account/delete", Body.of("sure", true, "balance", "FORFEIT"))
                .expect(202);
        var ticket = Mailbox.ticket(mailbox.about("Do you want your account to be deleted?"));
        stranger.postWithoutKey("auth/account/confirm-deletion", Body.of("ticket", ticket))
                .expect(200);
        mailbox.about("Your account will be deleted");
    }

    boolean isForgotten() {
        return nodes.number("select count(*) from account where id = ? and status = 'ERASED'", id) == 1;
    }
}
