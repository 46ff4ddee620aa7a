package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages, asked for as no browser would ask. */
@DisplayName("Pages believe no form, no cookie and no address that they have not given out themselves")
class PageExamTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("Signing in gives the session a new id; an id that somebody has planted is never taken over")
    void the_session_id_changes_at_sign_in() {
        var visitor = Visitor.stranger();
        var page = visitor.get("/login").expect(200);
        var before = visitor.cookie("JSESSIONID");
        assertThat(before).isNotBlank();

        var answer = visitor.enter(page, demo.cashier(), "").expect(302);

        var after = visitor.cookie("JSESSIONID");
        assertThat(id(after)).isNotBlank().isNotEqualTo(id(before));
        assertThat(Visitor.setCookies(answer))
                .allSatisfy(line -> assertThat(line)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("path=/")
                        .doesNotContainIgnoringCase("domain="));
        visitor.get("/me/profile").expect(200);
        assertThat(Visitor.stranger()
                        .bringing("JSESSIONID", before)
                        .get("/me/profile")
                        .status())
                .isEqualTo(302);

        var planted = Visitor.stranger().bringing("JSESSIONID", "planted-by-somebody-else");
        planted.signIn(demo.cashier()).expect(302);
        assertThat(planted.cookie("JSESSIONID")).doesNotContain("planted");
        assertThat(Visitor.stranger()
                        .bringing("JSESSIONID", "planted-by-somebody-else")
                        .get("/me/profile")
                        .status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("An id in the address is no session, and none is ever put there")
    void no_session_in_the_address() {
        var visitor = Visitor.signedIn(demo.cashier());
        var id = visitor.cookie("JSESSIONID");

        var answer = Visitor.stranger().get("/me/profile;jsessionid=" + id);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(Visitor.stranger().get("/login").text()).doesNotContainIgnoringCase("jsessionid");
        assertThat(Visitor.stranger().get("/").header("Location")).doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    @DisplayName("CSRF: a form without its view state, or with another session's, does nothing")
    void a_form_that_the_page_has_not_given_out_does_nothing() {
        var member = demo.freshMemberWhoSignsIn();
        var victim = Visitor.signedIn(member);
        var page = victim.get("/me/profile").expect(200);
        var attacker = Visitor.signedIn(demo.freshMemberWhoSignsIn());
        var foreign = Visitor.state(attacker.get("/me/profile").expect(200));
        var before = Api.signedIn(member).get("auth/profile").expect(200).text();

        for (var state : List.of(foreign, "", "x", "stateless", "-1:-1", "0:0", "1:1", "rO0ABQ==")) {
            var answer = victim.submit("/me/profile", "profile-form", "save", state, evilProfile(page));
            answer.expect(302);
            assertThat(answer.header("Location")).as(state).isEqualTo("/me/profile?expired=true");
            Visitor.saysNothingOfTheInsides(answer);
        }
        var nothing = new LinkedHashMap<>(evilProfile(page));
        nothing.put("profile-form", "profile-form");
        nothing.put("save", "save");
        victim.post("/me/profile", nothing);
        victim.post("/me/profile", nothing, "Faces-Request", "partial/ajax");
        victim.get("/me/profile?profile-form=profile-form&name=Evil&save=save");

        assertThat(Api.signedIn(member).get("auth/profile").expect(200).text()).isEqualTo(before);

        var right = victim.submit("/me/profile", "profile-form", "save", Visitor.state(page), evilProfile(page));
        assertThat(right.status()).isEqualTo(200);
        assertThat(Api.signedIn(member).get("auth/profile").expect(200).text())
                .as("control: with its own view state the form works")
                .contains("Evil Name");
    }

    @Test
    @DisplayName("CSRF: signing out and staying need the page's own state or header; a GET changes nothing")
    void other_posts_are_guarded_too() {
        var visitor = Visitor.signedIn(demo.cashier());

        visitor.post("/me/profile", Map.of("leave", "leave", "sign-out", "sign-out"));
        visitor.post("/session-state", Map.of()).expect(403);
        visitor.post("/floor-code", Map.of()).expect(403);
        visitor.get("/me/profile?leave=leave&sign-out=sign-out");

        visitor.get("/me/profile").expect(200);
    }

    @Test
    @DisplayName("Nobody is led out of the house by the address of the sign-in page")
    void the_sign_in_page_leads_nowhere_else() {
        for (var target : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/me/profile\r\nSet-Cookie: x=y",
                "/me/../..//evil.example",
                "javascript:alert(1)",
                "/me/@evil.example",
                "http:evil.example",
                "/admin/%2e%2e/%2e%2e//evil.example",
                "/login?from=//evil.example")) {
            var visitor = Visitor.stranger();
            var page = visitor.get("/login?from=" + encoded(target)).expect(200);
            var answer = visitor.enter(page, demo.cashier(), target).expect(302);
            assertThat(answer.header("Location")).as(target).matches("/(?!/|\\\\).*|/");
            assertThat(answer.header("Location")).as(target).doesNotContain("evil.example");
            assertThat(answer.headers().allValues("Set-Cookie")).as(target).noneMatch(line -> line.startsWith("x="));
        }
        var visitor = Visitor.stranger();
        assertThat(visitor.enter(visitor.get("/login").expect(200), demo.cashier(), "/me/sessions")
                        .header("Location"))
                .as("control")
                .isEqualTo("/me/sessions");
    }

    @Test
    @DisplayName("A button that is not on the page does nothing, even with the page's own view state")
    void an_unrendered_button_does_nothing() {
        Books.change("delete from role_grant where role = 'ADMIN' and permission = 'limit:manage'");
        try {
            pressWhatIsNotThere();
        } finally {
            Books.change("insert into role_grant (role, permission) values ('ADMIN', 'limit:manage')");
        }
    }

    private void pressWhatIsNotThere() {
        var operator = Visitor.signedIn(demo.admin());
        var page = operator.get("/admin/ops/limit-table").expect(200);
        assertThat(page.text()).doesNotContain("id=\"allow\"").contains("id=\"allow-form\"");
        var allowed = Books.number("select count(*) from allowed_address");

        for (var ajax : new boolean[] {false, true}) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("allow-form", "allow-form");
            fields.put("allow-range", "203.0.113.0/24");
            fields.put("allow-reason", "forged");
            fields.put("allow", "allow");
            fields.put("primefaces.nonce", Visitor.nonce(page));
            fields.put("jakarta.faces.ViewState", Visitor.state(page));
            if (ajax) {
                fields.put("jakarta.faces.partial.ajax", "true");
                fields.put("jakarta.faces.source", "allow");
                fields.put("jakarta.faces.partial.execute", "@all");
            }
            var answer = operator.post("/admin/ops/limit-table", fields);
            assertThat(answer.status()).isIn(200, 302, 403);
        }

        assertThat(Books.number("select count(*) from allowed_address")).isEqualTo(allowed);
        operator.get("/admin/ops/limit-table").expect(200);
    }

    @Test
    @DisplayName("A page that the role may not open takes no form either, and no other spelling opens it")
    void no_spelling_opens_a_closed_page() {
        var admin = Visitor.signedIn(demo.admin());
        var state = Visitor.state(admin.get("/admin/ops/limit-table").expect(200));
        var cashier = Visitor.signedIn(demo.cashier());
        var allowed = Books.number("select count(*) from allowed_address");

        cashier.submit(
                        "/admin/ops/limit-table",
                        "allow-form",
                        "allow",
                        state,
                        Map.of("allow-range", "203.0.113.0/24", "allow-reason", "forged"))
                .expect(403);
        for (var path : List.of(
                "/admin/ops/limits",
                "/admin/ops/limits.xhtml",
                "/admin/ops/%6cimits",
                "/admin/ops/limits%2exhtml",
                "/admin/ops/limits;x=y",
                "/admin/ops/limits.xhtml;x=y",
                "/admin;x/ops/limits",
                "/admin/ops/./limits",
                "/admin/ops/../ops/limits",
                "/me/../admin/ops/limits",
                "/admin//ops/limits",
                "//admin/ops/limits",
                "/%61dmin/ops/limits",
                "/admin/ops/limits/",
                "/admin/ops/limits.xhtml/x",
                "/ADMIN/ops/limits",
                "/jakarta.faces.resource/../admin/ops/limits",
                "/jakarta.faces.resource/..;/admin/ops/limits",
                "/jakarta.faces.resource/%2e%2e/admin/ops/limits")) {
            for (var cookie : List.of(cashier.cookie("JSESSIONID"), "")) {
                var answer = RawHttp.get(
                        TheCafe.base().getAuthority(), path, "Cookie: JSESSIONID=" + cookie, "Accept: text/html");
                assertThat(answer.status()).as(path).isIn(302, 400, 401, 403, 404);
                assertThat(answer.text()).as(path).doesNotContain("id=\"violations\"");
                Visitor.saysNothingOfTheInsides(answer);
            }
        }

        assertThat(Books.number("select count(*) from allowed_address")).isEqualTo(allowed);
        admin.get("/admin/ops/limits").expect(200);
    }

    @Test
    @DisplayName("No spelling of a page passes for a static file, which nobody counts")
    void every_page_is_counted() {
        for (var path : List.of("/jakarta.faces.resource/../login", "/jakarta.faces.resource/%2e%2e/login")) {
            var shown = RawHttp.get(TheCafe.base().getAuthority(), path);
            if (shown.status() == 200 && shown.text().contains("id=\"login\"")) {
                assertThat(shown.header("Cache-Control")).as(path).contains("no-store");
                assertThat(IntStream.range(0, 220)
                                .anyMatch(
                                        i -> RawHttp.getFrom("127.0.0.57", path).status() == 429))
                        .as(path)
                        .isTrue();
            }
        }
    }

    private static Map<String, String> evilProfile(Answer page) {
        return Map.of("name", "Evil Name", "phone", "", "language", "en", "primefaces.nonce", Visitor.nonce(page));
    }

    private static String id(String cookie) {
        return cookie.replaceAll("\\..*", "");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
