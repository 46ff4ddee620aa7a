package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every answer tells a browser, also when something went wrong. */
@DisplayName("G042: security headers stand on every answer, errors and static files included")
class HeadersExamTest {

    private static final List<String> TOLD_BY_NOBODY =
            List.of("Server", "X-Powered-By", "X-XSS-Protection", "X-AspNet-Version", "Access-Control-Allow-Origin");

    private final Demo demo = TheCafe.demo();

    @Test
    void answers_of_the_api() {
        var cashier = Api.signedIn(demo.cashier());
        var answers = new LinkedHashMap<Answer, Integer>();
        answers.put(Api.nobody().get("health"), 200);
        answers.put(Api.nobody().get("jwks"), 200);
        answers.put(Api.nobody().get("openapi"), 200);
        answers.put(cashier.get("auth/profile"), 200);
        answers.put(Api.nobody().get("auth/profile"), 401);
        answers.put(cashier.get("outbox"), 403);
        answers.put(cashier.get("no/such/thing"), 404);
        answers.put(Api.nobody().get("/api/"), 403);
        answers.put(with(cashier, "PATCH", "auth/profile"), 405);
        answers.put(cashier.postWithoutKey("members", Body.of("name", "")), 400);
        answers.put(
                cashier.send(cashier.request("members")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))
                        .build()),
                415);
        answers.put(
                cashier.send(cashier.request("members")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(" ".repeat(2_000_000)))
                        .build()),
                413);

        answers.forEach((answer, status) -> {
            answer.expect(status);
            common(answer);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(answer.asked())
                    .contains("default-src 'none'");
            if (!answer.asked().endsWith("/openapi")) {
                assertThat(answer.header("X-Request-ID")).as(answer.asked()).isNotBlank();
            }
            if (status >= 400) {
                answer.isProblem();
            }
        });
        assertThat(answers).hasSize(12);
    }

    /** The server answers before anything of ours is asked, so this is no problem document. */
    @Test
    void what_is_never_served() {
        common(Api.nobody().get("/api/WEB-INF/web.xml").expect(404).saysNothingOfTheInsides());
    }

    @Test
    void answers_of_pages() {
        var cashier = Visitor.signedIn(demo.cashier());
        var answers = new LinkedHashMap<Answer, Integer>();
        answers.put(Visitor.stranger().get("/login"), 200);
        answers.put(Visitor.stranger().get("/register"), 200);
        answers.put(Visitor.stranger().get("/"), 302);
        answers.put(Visitor.stranger().get("/me/profile"), 302);
        answers.put(Visitor.stranger().get("/session-state"), 401);
        answers.put(Visitor.stranger().get("/no/such/page"), 404);
        answers.put(cashier.get("/me/profile"), 200);
        answers.put(cashier.get("/admin/play/floor"), 200);
        answers.put(cashier.get("/admin/ops/limits"), 403);
        answers.put(cashier.get("/admin/member/member?id=nonsense"), 404);
        answers.put(cashier.get("/admin/no/such/page"), 404);

        answers.forEach((answer, status) -> {
            answer.expect(status);
            common(answer);
            ofPages(answer);
            Visitor.saysNothingOfTheInsides(answer);
        });
        assertThat(answers).hasSize(11);
    }

    @Test
    @DisplayName("Static files, there or not, may be kept only if they are there")
    void static_files() {
        var page = Visitor.stranger().get("/login").text();
        var files = java.util.regex.Pattern.compile("(?:href|src)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(files).hasSizeGreaterThan(4);

        for (var file : files) {
            var answer = Visitor.stranger().get(file).expect(200);
            common(answer);
            ofPages(answer);
            assertThat(Visitor.setCookies(answer)).as(file).isEmpty();
        }
        common(Visitor.stranger().get("/WEB-INF/web.xml").expect(404));
        var missing = Visitor.stranger()
                .get("/jakarta.faces.resource/nothing.css.xhtml?ln=cafe")
                .expect(404);
        common(missing);
        assertThat(missing.header("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("What is asked in a way that no browser asks: TRACE, unknown methods, broken requests")
    void odd_requests() {
        var host = TheCafe.base().getAuthority();
        for (var method : new String[] {"TRACE", "CONNECT", "BREW", "PROPFIND"}) {
            for (var path : new String[] {"/login", "/api/v1/health"}) {
                var answer = RawHttp.send(method, host, path, new byte[0], "X-Probe: reflected");
                assertThat(answer.status()).as(method + path).matches(status -> status == 0 || status >= 400);
                assertThat(answer.text()).as(method + path).doesNotContain("reflected");
                assertThat(TOLD_BY_NOBODY)
                        .allSatisfy(name -> assertThat(answer.header(name)).isEmpty());
            }
        }
        for (var path :
                new String[] {"/%", "/login%00", "/api/v1/%ff%fe", "/\\..\\", "/..;/", "/api/v1/../../etc/passwd"}) {
            var answer = RawHttp.get(host, path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            Visitor.saysNothingOfTheInsides(answer);
        }
    }

    @Test
    @DisplayName("G043: no page of another origin may read an answer, that of the contract included")
    void other_origins() {
        var cashier = Api.signedIn(demo.cashier());
        for (var path : List.of("openapi", "openapi?format=json", "health", "auth/profile", "no/such/thing")) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                var answer = cashier.send(cashier.request(path)
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .method(method, BodyPublishers.noBody())
                        .build());

                assertThat(answer.headers().map().keySet())
                        .as("%s %s: %d", method, path, answer.status())
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    private static void common(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as(answer.asked()).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy"))
                .as(answer.asked())
                .hasSize(1);
        assertThat(answer.header("Content-Security-Policy")).as(answer.asked()).contains("frame-ancestors 'none'");
        assertThat(TOLD_BY_NOBODY)
                .allSatisfy(name -> assertThat(answer.headers().firstValue(name))
                        .as("%s of %s", name, answer.asked())
                        .isEmpty());
        assertThat(answer.headers().allValues("Content-Security-Policy")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).as(answer.asked()).isNotBlank();
        if (!answer.asked().contains("/jakarta.faces.resource/")
                && !answer.asked().contains("jwks")
                && !answer.asked().contains("openapi")) {
            assertThat(answer.header("Cache-Control")).as(answer.asked()).contains("no-store");
        }
    }

    private static void ofPages(Answer answer) {
        Map.of(
                        "X-Frame-Options", "DENY",
                        "Cross-Origin-Opener-Policy", "same-origin")
                .forEach((name, value) -> assertThat(answer.header(name))
                        .as("%s of %s", name, answer.asked())
                        .isEqualTo(value));
        assertThat(answer.header("Permissions-Policy")).as(answer.asked()).isNotBlank();
    }

    private static Answer with(Api caller, String method, String path) {
        return caller.send(
                caller.request(path).method(method, BodyPublishers.noBody()).build());
    }
}
