package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentTextsTest {

    @Test
    void the_house_speaks_the_language_of_the_venue_and_english_where_it_does_not() {
        assertThat(IncidentTexts.silence("de")).isEqualTo("Strom oder Netz ausgefallen");
        assertThat(IncidentTexts.silence("de-AT")).isEqualTo("Strom oder Netz ausgefallen");
        assertThat(IncidentTexts.silence("en")).isEqualTo("Power or network failure");
        assertThat(IncidentTexts.silence("fr")).isEqualTo("Power or network failure");
    }
}
