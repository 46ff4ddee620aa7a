package org.gamingcafe.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Map<String, String> VALUES =
            Map.of("name", "Ada $1 \\ {at}", "at", "noon", "baseUrl", "https://cafe.example.org");

    @Test
    void a_template_is_filled_in_the_language_of_the_person() {
        var mail = Templates.fill("password-changed", "de", VALUES);

        assertThat(mail.subject()).isEqualTo("Dein Passwort wurde geändert");
        assertThat(mail.text()).contains("Hallo Ada $1 \\ {at},").contains("am noon geändert");
    }

    @Test
    void a_language_that_we_do_not_write_is_answered_in_english() {
        assertThat(Templates.fill("password-changed", "fr", VALUES).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_value_that_is_missing_is_a_fault_and_not_a_gap() {
        assertThatThrownBy(() -> Templates.fill("password-changed", "en", Map.of()))
                .hasMessageContaining("{name}");
        assertThatThrownBy(() -> Templates.fill("no-such", "en", VALUES)).hasMessageContaining("no-such");
    }

    @Test
    void every_template_is_written_in_both_languages_with_subject_and_text() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/mail"))) {
            var names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();

            assertThat(names).isNotEmpty().allSatisfy(name -> {
                var template = name.substring(0, name.indexOf('.'));
                assertThat(names).contains(template + ".en.txt", template + ".de.txt");
                var lines = Files.readString(Path.of("src/main/resources/mail", name))
                        .split("\n", 3);
                assertThat(lines[0]).isNotBlank().doesNotContain("{");
                assertThat(lines[1]).isEmpty();
            });
        }
    }

    @Test
    @DisplayName(
            "E5.4, E5.5: mails about ended sessions are pages too, in both languages, with a link to one's sessions")
    void mails_about_ended_sessions_are_pages_too() {
        var values = new HashMap<>(VALUES);
        values.putAll(Map.of("device", "Firefox, Linux", "count", "3"));
        for (var template : List.of("session-revoked", "session-reused", "sessions-revoked", "sessions-ended")) {
            for (var language : List.of("en", "de")) {
                var html = Templates.fill(template, language, values).html();

                assertThat(html)
                        .as(template + " " + language)
                        .contains("<html lang=\"" + language + "\">")
                        .contains("<a href=\"https://cafe.example.org");
            }
        }
    }

    @Test
    void what_is_filled_in_is_no_markup_and_links_can_be_followed() {
        var html = Templates.fill(
                        "verify-email",
                        "en",
                        Map.of(
                                "name",
                                "<script>\"x\"</script>",
                                "link",
                                "https://cafe.example/verify-email?ticket=a_b-c"))
                .html();

        assertThat(html)
                .contains("&lt;script&gt;&quot;x&quot;&lt;/script&gt;")
                .doesNotContain("<script")
                .contains("<a href=\"https://cafe.example/verify-email?ticket=a_b-c\"");
    }
}
