package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The key that signs tokens is changed by its job while people work at two nodes. */
@Tag("long")
@DisplayName("G060: the signing key changes under load, and no request fails")
class KeysClusterTest {

    private static final int CALLERS = 6;
    private static final Duration A_TURN = Duration.ofSeconds(90);

    /** A node goes a minute without looking for keys. */
    private static final Duration KNOWN = Duration.ofSeconds(65);

    private static Nodes nodes;

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final Set<String> kids = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void open() {
        nodes = Nodes.open("keys", 2, 900);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("Tokens of the one node are good at the other before, while and after the key is changed")
    void no_request_fails_while_the_key_is_changed() throws Exception {
        var before = active();
        var people = IntStream.range(0, CALLERS)
                .mapToObj(caller -> nodes.demo().freshMemberWhoSignsIn())
                .toList();
        var running = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CALLERS)
                    .forEach(caller -> running.add(threads.submit(() -> work(caller, people.get(caller)))));
            try {
                change(before);
            } finally {
                working.set(false);
            }
        }

        var requests = 0;
        for (var caller : running) {
            requests += caller.get();
        }
        assertThat(requests).isGreaterThan(CALLERS * 100);
        assertThat(kids).containsExactlyInAnyOrder(before, active());
        assertThat(Api.nobodyAt(nodes.base()).get("jwks").expect(200).text()).contains(kids);
    }

    private void change(String before) throws InterruptedException {
        nodes.change("update signing_key set created_at = now() - interval '91 days' where active");
        turn();
        await().atMost(A_TURN).until(() -> nodes.number("select count(*) from signing_key") == 2);
        TimeUnit.SECONDS.sleep(KNOWN.toSeconds());
        assertThat(active()).as("known everywhere before it is used").isEqualTo(before);
        nodes.change("update signing_key set created_at = created_at - interval '11 minutes' where not active");
        turn();
        await().atMost(A_TURN).until(() -> !active().equals(before));
        TimeUnit.SECONDS.sleep(KNOWN.toSeconds());
    }

    private static void turn() {
        nodes.change("update timetable set next_run = now() - interval '1 minute' where job = 'key-rotation'");
    }

    private static String active() {
        return nodes.text("select kid from signing_key where active");
    }

    /** A fresh token from the one node is shown to the other, and the other way round. @return how many requests were made */
    private int work(int caller, Demo.Person member) throws InterruptedException {
        var refresh = at(caller).login(member).expect(200).at("refreshToken");
        int turns = 0;
        while (working.get()) {
            var answer = at(caller + turns)
                    .postWithoutKey("auth/refresh-token", Body.of("refreshToken", refresh))
                    .expect(200);
            refresh = answer.at("refreshToken");
            kids.add(kid(answer.at("accessToken")));
            at(caller + turns + 1)
                    .bearing(answer.at("accessToken"))
                    .get("auth/profile")
                    .expect(200);
            turns++;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return 2 * turns;
    }

    private static Api at(int number) {
        List<Node> all = nodes.all();
        return Api.nobodyAt(all.get(number % all.size()).address());
    }

    private static String kid(String token) {
        var header = new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
        try (var reader = Json.createReader(new StringReader(header))) {
            return reader.readObject().getString("kid");
        }
    }
}
