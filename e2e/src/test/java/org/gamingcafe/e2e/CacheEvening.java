package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.launcher.Node;

/**
 * What people have in their hands when something happens to the caches: a session that lives and one that has ended, a token
 * to refresh, a sign-in that waits for its second factor, a list of goods, and a stranger who has used up the limit of sign-ins.
 */
record CacheEvening(
        Nodes nodes, String live, String ended, String refresh, String challenge, String goods, Api stranger) {

    private static final int ALLOWED = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param ip the stranger's own, which nobody else has used within a minute */
    static CacheEvening begin(Nodes nodes, Node node, String ip) {
        var person = nodes.demo().freshMemberWhoSignsIn();
        var tokens = at(node).login(person).expect(200);
        at(node).bearing(tokens.at("accessToken")).get("auth/profile").expect(200);
        var ended = at(node).login(person).expect(200).at("accessToken");
        at(node).bearing(ended).get("auth/profile").expect(200);
        at(node).bearing(ended).postWithoutKey("auth/logout", Body.of()).expect(204);
        var stranger = at(node).from(ip);
        for (var i = 0; i < ALLOWED; i++) {
            guess(stranger).expectProblem(401, "login.refused");
        }
        guess(stranger).expectProblem(429, "limit.exceeded");
        var challenge = at(node).password(nodes.demo().manager()).expect(202).at("challenge");
        return new CacheEvening(
                nodes,
                tokens.at("accessToken"),
                ended,
                tokens.at("refreshToken"),
                challenge,
                goods(nodes, node),
                stranger);
    }

    /** Everything at the nodes that are there, each time as if nothing had happened. */
    void goesOn(List<Node> up, UUID shift) {
        var node = up.getFirst();
        signedInIsSignedIn(up);
        up.forEach(one -> assertThat(goods(nodes, one)).as(one.name()).isEqualTo(goods));
        at(node).postWithoutKey("auth/2fa/verify-login", Body.of("challenge", challenge, "code", code()))
                .expect(200);
        var next = at(node).postWithoutKey("auth/refresh-token", Body.of("refreshToken", refresh))
                .expect(200);
        up.forEach(one ->
                at(one).bearing(next.at("accessToken")).get("auth/profile").expect(200));
        strangersAreCounted();
        aFloorIsWatched(up, shift);
    }

    /** The first one is as old as may be, and could be too old when it arrives. */
    private String code() {
        Factor.code(nodes.base(), nodes.demo().manager());
        return Factor.code(nodes.base(), nodes.demo().manager());
    }

    private void signedInIsSignedIn(List<Node> up) {
        for (var node : up) {
            at(node).bearing(live).get("auth/profile").expect(200);
            at(node).bearing(ended).get("auth/profile").expect(401).isProblem();
        }
    }

    /** Counts may have begun anew, once; and they do count. */
    private void strangersAreCounted() {
        var statuses = IntStream.range(0, 2 * ALLOWED)
                .mapToObj(one -> guess(stranger).status())
                .toList();

        assertThat(statuses).allMatch(status -> status == 401 || status == 429).endsWith(429);
        assertThat(statuses.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(ALLOWED);
    }

    private void aFloorIsWatched(List<Node> up, UUID shift) {
        var demo = nodes.demo();
        var cashier = at(up.getFirst()).signIn(demo.cashier());
        var seat = demo.freshStation();
        var player = nodes.memberWith(cashier, shift, 20_00);
        try (var watcher = FloorWatcher.of(at(up.getLast()).signIn(demo.cashier()), demo.venue())) {
            watcher.hear("snapshot", PATIENCE, any -> true);
            var session = cashier.post("play-sessions", Desk.startBody(seat, player))
                    .expect(201)
                    .id();
            watcher.hearOf(seat, PATIENCE, now -> now.getString("state").equals("IN_USE"));
            cashier.post("play-sessions/" + session + "/end").expect(200);
            watcher.hearOf(seat, PATIENCE, now -> now.getString("state").equals("LOCKED"));
        }
    }

    private static String goods(Nodes nodes, Node node) {
        return at(node).signIn(nodes.demo().cashier())
                .get("products")
                .expect(200)
                .text();
    }

    private static Answer guess(Api stranger) {
        return stranger.postWithoutKey(
                "auth/login", Body.of("identifier", "nobody-" + UUID.randomUUID(), "password", "not this one"));
    }

    private static Api at(Node node) {
        return Api.nobodyAt(node.address());
    }
}
