package org.gamingcafe.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Those of a {@link Crowd} who look, refresh their tokens, come and go, and look at pages. */
record CrowdAtHome(Nodes nodes, CrowdNotes notes) {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String FLOOR = "/admin/play/floor";

    Crowd.Role reader(UUID wallet) {
        var line = line();
        line.enter(nodes.demo().cashier());
        var paths = List.of("wallets/" + wallet, "products", "stations", "loyalty/programme", "auth/profile");
        var turns = new AtomicInteger();
        return () -> {
            var path = paths.get(turns.getAndIncrement() % paths.size());
            var answer = line.insist(nodes.demo().cashier(), "read", api -> api.get(path));
            if (answer.status() != 200) {
                notes.isUnexpected(path, answer);
            }
        };
    }

    /** Lives on one login session as long as it can. */
    Crowd.Role refresher(Demo.Person member) {
        return new Refresher(member, line());
    }

    private final class Refresher implements Crowd.Role {

        private final Demo.Person member;
        private final Line line;
        private String token = "";

        /** Whether the last answer came; else the token may have been used up. */
        private boolean isSure;

        Refresher(Demo.Person member, Line line) {
            this.member = member;
            this.line = line;
        }

        @Override
        public void turn() {
            var answer = token.isEmpty()
                    ? line.ask("login", api -> api.login(member))
                    : line.ask(
                            "refresh", api -> api.postWithoutKey("auth/refresh-token", Body.of("refreshToken", token)));
            if (isLater(answer)) {
                isSure = false;
            } else if (answer.orElseThrow().status() == 200) {
                token = answer.get().at("refreshToken");
                isSure = true;
                isGood(line, answer.get().at("accessToken"));
            } else {
                if (isSure || token.isEmpty()) {
                    notes.isUnexpected("a good refresh token, or a password", answer.get());
                }
                token = "";
            }
        }
    }

    /** Signs in, looks, signs out. */
    Crowd.Role visitor(Demo.Person member) {
        var line = line();
        return () -> {
            Line.rest(BETWEEN_LOOKS);
            var entered = line.ask("login", api -> api.login(member));
            if (isLater(entered)) {
                return;
            }
            if (entered.orElseThrow().status() != 200) {
                notes.isUnexpected("login", entered.get());
                return;
            }
            var token = entered.get().at("accessToken");
            isGood(line, token);
            line.ask("logout", api -> api.bearing(token).postWithoutKey("auth/logout", Body.of()))
                    .filter(left -> left.status() == 204)
                    .ifPresent(left -> notes.hasLeft(token));
        };
    }

    /** What was just given out counts at every node. */
    private void isGood(Line line, String accessToken) {
        var answer = line.ask("profile", api -> api.bearing(accessToken).get("auth/profile"));
        if (!isLater(answer) && answer.orElseThrow().status() != 200) {
            notes.isUnexpected("profile", answer.get());
        }
    }

    /** No answer, trouble, or a sign-in that seemed doubtful while something could not be asked: later, then. */
    private static boolean isLater(Optional<Answer> answer) {
        return answer.filter(one -> one.status() < 500 && one.status() != 202).isEmpty();
    }

    /** The console in a browser without scripts: one session, as long as it lasts. */
    Crowd.Role console() {
        return new ConsoleWatcher(line());
    }

    private final class ConsoleWatcher implements Crowd.Role {

        private final Line line;
        private Optional<Visitor> signedIn = Optional.empty();

        ConsoleWatcher(Line line) {
            this.line = line;
        }

        @Override
        public void turn() {
            Line.rest(BETWEEN_LOOKS);
            if (signedIn.isEmpty()) {
                signedIn = entered();
                return;
            }
            var page = line.ask("page", any -> signedIn.get().get(FLOOR));
            if (isLater(page) || page.orElseThrow().status() == 200) {
                return;
            }
            signedIn = Optional.empty();
            if (page.get().status() == 302) {
                notes.hasLostTheConsole();
            } else {
                notes.isUnexpected("page", page.get());
            }
        }

        private Optional<Visitor> entered() {
            try {
                var fresh = Visitor.strangerAt(nodes.base());
                var answer = fresh.signIn(nodes.demo().cashier());
                var isIn = answer.status() == 302 && !answer.header("Location").contains("login");
                return isIn ? Optional.of(fresh) : Optional.empty();
            } catch (UncheckedIOException | AssertionError notNow) {
                return Optional.empty();
            }
        }
    }

    private Line line() {
        return new Line(nodes.base(), notes.tape());
    }
}
