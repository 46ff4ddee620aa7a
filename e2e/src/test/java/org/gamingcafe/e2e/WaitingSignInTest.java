package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A browser in which a right password was typed and nothing else. */
@DisplayName("Security exam, E2.9, D27: a sign-in that waits for its second factor, or for its set-up, opens no page")
class WaitingSignInTest {

    private static final Path PAGES = Path.of("../admin-ui-jsf/src/main/webapp");

    private static List<Visitor> waiting;

    @BeforeAll
    static void typePasswords() {
        waiting = List.of(
                waiting(TheCafe.demo().admin(), "/second-factor"),
                waiting(Colleagues.join("MANAGER"), "/second-factor-setup"));
    }

    private static Visitor waiting(Demo.Person person, String where) {
        var visitor = Visitor.stranger();
        var answer = visitor.enter(visitor.get("/login").expect(200), person, "");
        assertThat(answer.header("Location")).endsWith(where);
        return visitor;
    }

    /** Every page of staff and members there is. */
    static Stream<String> pages() throws IOException {
        try (var files = Stream.concat(Files.walk(PAGES.resolve("admin")), Files.walk(PAGES.resolve("me")))) {
            var pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file).toString().replaceAll("\\.xhtml$", ""))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(60);
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_leads_to_the_sign_in(String page) {
        for (var visitor : waiting) {
            for (var path : List.of(page, page + ".xhtml")) {
                var answer = visitor.get(path).expect(302);

                assertThat(answer.header("Location")).as(path).startsWith("/login");
            }
        }
    }
}
