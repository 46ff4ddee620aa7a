package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An open page asks for things by itself, also in the moment in which its person signs out. And an HTTP session that is invalidated and
 * begun again in one request is locked for ever by the server: whoever brought its cookie later waited 15 seconds for an error.
 */
@DisplayName("G069b: who signs out while a page of theirs still asks can sign in again at once")
class LeavingTest {

    private static final int ROUNDS = 10;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Demo demo = TheCafe.demo();

    @Test
    void a_member_signs_out_while_pages_and_looks_are_under_way() throws Exception {
        var member = demo.freshMemberWhoSignsIn();
        for (var round = 1; round <= ROUNDS; round++) {
            leave(
                    member,
                    Visitor.stranger().from("127.0.3.1"),
                    who -> who.get("/session-state"),
                    who -> who.get("/me/sessions", "X-Unattended", "true"));
        }
    }

    @Test
    void a_cashier_signs_out_at_a_till_that_is_touched_in_the_same_moment() throws Exception {
        var manager = Api.signedIn(demo.manager());
        var keys = "tills/" + demo.tills().getLast() + "/keys";
        var key = manager.post(keys).expect(201).at("key");
        var cashier = Colleagues.join("CASHIER");
        try {
            for (var round = 1; round <= ROUNDS; round++) {
                leave(
                        cashier,
                        Visitor.stranger().from("127.0.4.1").bringing("till", key),
                        who -> who.post("/till-door", Map.of(), "X-Till", "touch"),
                        who -> who.get("/till-door", "X-Unattended", "true"));
            }
        } finally {
            manager.send(manager.request(keys + "/current").DELETE().build()).expect(204);
        }
    }

    @Test
    void who_has_signed_in_over_a_session_that_was_open_signs_out() throws Exception {
        var first = demo.freshMemberWhoSignsIn();
        var second = demo.freshMemberWhoSignsIn();
        var visitor = Visitor.stranger().from("127.0.5.1");
        for (var round = 1; round <= 3; round++) {
            assertThat(visitor.signIn(first).status()).isEqualTo(302);
            leave(second, visitor);
        }
    }

    @SafeVarargs
    private static void leave(Demo.Person person, Visitor visitor, Function<Visitor, Answer>... asking)
            throws InterruptedException {
        assertThat(visitor.signIn(person).expect(302).header("Location")).matches("/|/(admin|me)/.*");
        var state = Visitor.state(visitor.get("/me/sessions").expect(200));
        var calls = new ArrayList<Callable<Integer>>();
        calls.add(() -> visitor.again()
                .submit("/me/sessions", "leave", "sign-out", state, Map.of())
                .status());
        for (var ask : asking) {
            calls.add(() -> ask.apply(visitor.again()).status());
            calls.add(() -> ask.apply(visitor.again()).status());
        }

        assertThat(together(calls)).allMatch(status -> status < 500);

        for (var again = 0; again < 2; again++) {
            assertThat(visitor.again().get("/login").expect(200).took()).isLessThan(AT_ONCE);
        }
        visitor.again().get("/session-state").expect(401);
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }
}
