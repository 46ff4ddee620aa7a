package org.gamingcafe.identity.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceRoomTest extends RoomTest {

    private final DeviceService devices = the(DeviceService.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Safari/537.36 Edg/126.0.0.0 | Edge, Windows",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Mobile Safari/537.36 | Chrome Mobile, Android",
            })
    void a_browser_is_named_in_a_few_words(String agent, String words) {
        assertThat(devices.words(agent)).isEqualTo(words);
    }

    @Test
    void what_says_nothing_of_itself_stays_unnamed() {
        assertThat(devices.words("")).isEmpty();
        assertThat(devices.words("till/1.0 (unheard of)")).isEmpty();
        assertThat(devices.words("<script>alert(1)</script>")).isEmpty();
    }

    @Test
    void a_text_that_goes_on_for_ever_is_cut() {
        assertThat(devices.words("Mozilla/5.0 " + "(".repeat(100_000))).isEmpty();
    }
}
