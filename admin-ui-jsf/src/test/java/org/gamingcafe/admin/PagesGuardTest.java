package org.gamingcafe.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every page; beside each rule a page that breaks it, so that the rule is known to bite. */
class PagesGuardTest {

    private static final String ROOT = "<a xmlns:p='p' xmlns:h='h' xmlns:f='f' xmlns:cafe='cafe'>%s</a>";

    @Test
    @DisplayName("G180: every text is there in English and in German")
    void every_key_in_use_exists_in_both_bundles() {
        for (var language : List.of("en", "de")) {
            var known = Pages.texts(language).stringPropertyNames();

            assertThat(faults(page -> Pages.unknownKeys(page, known)))
                    .as(language)
                    .isEmpty();
            assertThat(Pages.keysOfClasses()).as(language).isSubsetOf(known);
        }
    }

    @Test
    void both_bundles_have_the_same_keys_and_arguments() {
        var english = Pages.texts("en");
        var german = Pages.texts("de");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void every_place_that_is_listed_has_a_name() {
        for (var place : Place.values()) {
            if (place.isListed()) {
                assertThat(Pages.texts("en").getProperty("nav." + place.name()))
                        .as(place.name())
                        .isNotBlank();
            }
        }
    }

    @Test
    void no_page_holds_literal_text() {
        assertThat(faults(Pages::literalText)).isEmpty();
    }

    @Test
    void no_page_holds_inline_style_or_script() {
        assertThat(faults(Pages::inlineStyleOrScript)).isEmpty();
    }

    @Test
    void every_input_is_bounded() {
        assertThat(faults(Pages::unboundedInputs)).isEmpty();
    }

    @Test
    void the_rules_bite() {
        assertThat(Pages.unknownKeys("#{text['no.such.key']} #{texts.of('nor.this', 1)}", Set.of()))
                .hasSize(2);
        assertThat(Pages.unknownKeys("#{text['none.'.concat(x)]}", Set.of("other.key")))
                .hasSize(1);
        assertThat(Pages.literalText(ROOT.formatted("<b>Hello</b>"))).hasSize(1);
        assertThat(Pages.literalText(ROOT.formatted("<b aria-label='Hello'>#{x} · #{y}</b>")))
                .hasSize(1);
        assertThat(Pages.inlineStyleOrScript(ROOT.formatted("<b style='x'/><i onclick='y'/><script>z</script>")))
                .hasSize(3);
        assertThat(Pages.unboundedInputs(ROOT.formatted(
                        "<p:inputText id='x'/><cafe:field id='y'/><h:inputHidden id='z'/><cafe:field type='money'/>")))
                .hasSize(3);
    }

    private static List<String> faults(Function<String, List<String>> rule) {
        var faults = new ArrayList<String>();
        Pages.all().forEach((name, page) -> rule.apply(page).forEach(fault -> faults.add(name + ": " + fault)));
        return faults;
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }
}
