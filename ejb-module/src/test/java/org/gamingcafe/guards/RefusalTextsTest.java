package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is refused is told why, in every language of the house. */
class RefusalTextsTest {

    private static final String TEXTS = "ejb-module/src/main/resources/messages/refusals";
    private static final Pattern NOT_FOUND =
            Pattern.compile("new NotFound\\(\\s*\"([^\"]+)\"|mustBeAllowed\\([^;\"]*\"([^\"]+)\"\\s*\\)");
    private static final List<Pattern> CODES = List.of(
            Pattern.compile("new Denied\\(\\s*\"([^\"]+)\""),
            Pattern.compile("new InvalidInput\\(\\s*[^,;]+,\\s*\"([^\"]+)\""));
    private static final Pattern SUPER = Pattern.compile("super\\(\\s*(?:[A-Za-z.]*[A-Z_]+,\\s*)?\"([^\"]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("\\bextends Refusal\\b");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void every_refusal_has_a_text_in_every_language() {
        var codes = codes(roomSources());

        assertThat(codes).contains("wallet.insufficient-funds", "account.not-found", "money.malformed");
        assertThat(texts("").stringPropertyNames()).containsAll(codes);
        assertThat(texts("_de").stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    }

    @Test
    void texts_are_well_formed_and_name_the_same_arguments() {
        var english = texts("");
        var german = texts("_de");

        assertThat(english.stringPropertyNames()).allSatisfy(code -> {
            assertThat(new MessageFormat(english.getProperty(code))).isNotNull();
            assertThat(places(german.getProperty(code))).as(code).isEqualTo(places(english.getProperty(code)));
            assertThat(english.getProperty(code) + german.getProperty(code))
                    .as("%s: an apostrophe is written twice", code)
                    .doesNotContainPattern("(?<!')'(?!['{])(?!\\})");
        });
    }

    @Test
    void a_code_without_a_text_is_found() {
        var wrong = Map.of(
                "A.java", "throw new NotFound(\"unicorn\");",
                "B.java", "throw new Denied(\n  \"unicorn.denied\");",
                "C.java", "throw new InvalidInput(\"horn\", \"unicorn.horn\", 3);",
                "D.java", "class D extends Refusal { D() { super(Kind.LOCKED, \"unicorn.locked\"); } }",
                "E.java", "class E extends Refusal { E() { super(\"unicorn.tired\", 1); } }",
                "F.java", "caller.mustBeAllowed(X, venue, \"zebra\");",
                "G.java", "class G extends Base { G() { super(\"no.refusal\"); } }");

        assertThat(codes(wrong))
                .containsExactly(
                        "unicorn.denied",
                        "unicorn.horn",
                        "unicorn.locked",
                        "unicorn.not-found",
                        "unicorn.tired",
                        "zebra.not-found");
        assertThat(texts("").stringPropertyNames()).doesNotContainAnyElementsOf(codes(wrong));
    }

    private static TreeSet<String> codes(Map<String, String> sources) {
        var codes = new TreeSet<String>();
        for (var text : sources.values()) {
            add(codes, text, NOT_FOUND, thing -> thing + ".not-found");
            CODES.forEach(pattern -> add(codes, text, pattern, UnaryOperator.identity()));
            if (REFUSAL.matcher(text).find()) {
                add(codes, text, SUPER, UnaryOperator.identity());
            }
        }
        return codes;
    }

    private static void add(TreeSet<String> codes, String text, Pattern pattern, UnaryOperator<String> code) {
        pattern.matcher(text).results().map(RefusalTextsTest::word).map(code).forEach(codes::add);
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    /** Doors have refusals and texts of their own. */
    private static Map<String, String> roomSources() {
        var sources = SourceTree.mainSources();
        sources.keySet().removeIf(name -> !name.startsWith("ejb-module/") || name.endsWith("kernel/NotFound.java"));
        return sources;
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(SourceTree.texts().get(TEXTS + language + ".properties")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().map(match -> match.group(1)).forEach(places::add);
        return places;
    }
}
