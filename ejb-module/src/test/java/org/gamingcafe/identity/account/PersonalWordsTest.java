package org.gamingcafe.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "  Zoë  ", "O'Neil-Søren", "李小龙", "محمد", "क्षितिज", "Ada 🎮", "می\u200cخواهم"})
    void names_of_the_world_are_names(String name) {
        assertThat(PersonalWords.name(name)).isEqualTo(name.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "A\nB",
                "A\r\nBcc: b@example.org",
                "A\u0000",
                "A\u0085B",
                "A\u2028B",
                "A\u2029B",
                "\ud800",
                "A\u202etxt.exe",
                "A\u2066B"
            })
    void what_ends_a_line_or_turns_it_around_is_no_name(String name) {
        assertThatThrownBy(() -> PersonalWords.name(name)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_name_has_at_most_120_characters() {
        assertThat(PersonalWords.name("x".repeat(120))).hasSize(120);
        assertThatThrownBy(() -> PersonalWords.name("x".repeat(121))).isInstanceOf(InvalidInput.class);
    }
}
