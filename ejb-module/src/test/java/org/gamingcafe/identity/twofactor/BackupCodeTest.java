package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackupCodeTest {

    @Test
    @DisplayName("E17.1, E2.2: ten codes, all different, of letters and digits that nobody takes for each other")
    void a_set_has_ten_readable_codes() {
        var codes = BackupCode.newSet().map(Secret::reveal).toList();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
    }

    @Test
    void every_letter_of_the_alphabet_comes_up() {
        var letters = IntStream.range(0, 200)
                .mapToObj(i -> BackupCode.random().reveal().replace("-", ""))
                .flatMapToInt(String::chars)
                .distinct()
                .count();

        assertThat(letters).isEqualTo(32);
    }

    @Test
    void a_code_is_understood_however_it_is_typed() {
        assertThat(BackupCode.normal(" 7k2mx 0qwe1 ")).hasValue("7K2MX0QWE1");
        assertThat(BackupCode.normal("7K2MX-OQWEI")).hasValue("7K2MX0QWE1");
        assertThat(BackupCode.normal("7k2mx-oqwel")).hasValue("7K2MX0QWE1");
    }

    @Test
    void what_cannot_be_one_is_none() {
        for (var typed :
                new String[] {"", "7K2MX", "7K2MX-0QWE1-2", "7K2MX-0QWU1", "7K2MX-0QW€1", "7".repeat(10_000)}) {
            assertThat(BackupCode.normal(typed)).as(typed).isEmpty();
        }
    }
}
