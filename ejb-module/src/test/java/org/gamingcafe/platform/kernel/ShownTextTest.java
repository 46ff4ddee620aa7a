package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void a_cell_that_a_spreadsheet_would_run_becomes_text(String cell) {
        assertThat(Csv.line(cell)).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @Test
    void cells_keep_commas_quotes_and_line_ends() {
        assertThat(Csv.line("a,b", "say \"hi\"", "two\nlines", null, 7))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\",\"7\"\r\n");
    }

    @Test
    void addresses_and_numbers_are_masked_and_nothing_else() {
        assertThat(Masked.in("550 <ada.lovelace@mail.example.org>: unknown"))
                .isEqualTo("550 <a***@mail.example.org>: unknown");
        assertThat(Masked.in("+491701234567")).isEqualTo("+***67");
        assertThat(Masked.in("2026-03-02T10:00:00+02:00")).isEqualTo("2026-03-02T10:00:00+02:00");
        assertThat(Masked.in("12.50 EUR -> 13.00 EUR")).isEqualTo("12.50 EUR -> 13.00 EUR");
        assertThat(Masked.in("0198c0de-1234-7000-8000-123456789012")).isEqualTo("0198c0de-1234-7000-8000-123456789012");
    }
}
