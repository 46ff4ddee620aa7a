package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A day that is over is signed; the auditor reads it, takes it away as a file, and it lies in the operator's mailbox. */
@DisplayName("Signed roots of business days")
class DayRootTest {

    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(100);
    private static final LocalTime AFTER_THE_CUT_OVER = LocalTime.of(7, 0);

    private static Api auditor;
    private static JsonObject root;

    @BeforeAll
    static void closeADay() {
        var day = bookSomething();
        TheCafe.clock().forwardTo(AFTER_THE_CUT_OVER, ZoneId.of("Europe/Berlin"), any -> true);
        auditor = Api.signedIn(TheCafe.demo().admin());
        await().atMost(SIGNED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> auditor.get("ledger/day-roots/" + day).status() == 200);
        root = auditor.get("ledger/day-roots/" + day).expect(200).json();
    }

    private static String bookSomething() {
        try (var desk = Desk.open()) {
            desk.topUp(TheCafe.demo().freshMember().id(), "5.00").expectDone();
        }
        return String.valueOf(Books.rows("select max(business_day)::text from journal_entry")
                .getFirst()
                .getFirst());
    }

    @Test
    void over_the_wire_it_is_signed_and_speaks_of_that_day() {
        assertThat(claims(root.getString("signature")).getString("root")).isEqualTo(root.getString("root"));
        assertThat(claims(root.getString("signature")).getString("day")).isEqualTo(root.getString("day"));
        assertThat(root.getJsonNumber("entries").longValue()).isPositive();
        assertThat(auditor.get("ledger/day-roots").expect(200).text()).contains(root.getString("root"));
        assertThat(auditor.get("ledger/day-roots/2000-01-01").status()).isEqualTo(404);
        assertThat(auditor.get("ledger/day-roots/yesterday").status()).isEqualTo(400);
    }

    @Test
    void it_was_mailed_to_the_operator_word_for_word() {
        var mail = await().atMost(Duration.ofSeconds(30))
                .until(() -> mailed(), Optional::isPresent)
                .orElseThrow();

        assertThat(mail).contains("To: " + TheCafe.LEDGER_MAIL).contains(root.getString("signature"));
        assertThat(mail).contains("Demo Gaming").contains(root.getString("day"));
    }

    @Test
    void on_its_page_it_is_read_and_taken_away_as_a_file() throws IOException {
        try (var page = Console.of(TheCafe.demo().admin())) {
            Console.go(page, "/admin/ledger/verification");
            page.locator("#roots a[href$='" + root.getString("day") + "']").click();
            assertThat(page.locator("#root-form")).containsText(root.getString("root"));
            assertThat(page.locator("#signature")).hasText(root.getString("signature"));

            var file = page.waitForDownload(() -> page.locator("#download").click());

            assertThat(file.suggestedFilename()).isEqualTo("ledger-root-" + root.getString("day") + ".json");
            assertThat(json(Files.readString(file.path()))).isEqualTo(root);
            assertThat(page.navigate(TheCafe.base() + "/admin/ledger/root?day=2000-01-01")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** What the mail server has received that speaks of a closed day, made readable. */
    private static Optional<String> mailed() {
        try (var files = Files.list(TheCafe.run().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(DayRootTest::read)
                    .filter(text -> text.contains(root.getString("root")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .replaceAll("=\\r?\\n", "")
                    .replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JSON Web Signature says. */
    private static JsonObject claims(String signature) {
        return json(new String(Base64.getUrlDecoder().decode(signature.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
