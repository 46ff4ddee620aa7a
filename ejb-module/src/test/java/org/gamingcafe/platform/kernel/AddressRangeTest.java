package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.128.0.0/9, 10.129.3.4, true",
        "10.128.0.0/9, 10.127.3.4, false",
        "2001:db8::/32, 2001:db8:1:2:3:4:5:6, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1, 2001:DB8:0:0:0:0:0:1, true",
        "127.0.0.1, inside, false",
        "fe80::/10, fe80::1%eth0, true"
    })
    void a_range_knows_its_addresses(String range, String ip, boolean contained) {
        assertThat(AddressRange.parse(range).contains(ip)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "localhost",
                "dead.beef",
                "1.2.3",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/-1",
                "1.2.3.4/x",
                "1.2.3.4/8",
                "2001:db8::/129",
                "2001:db8::1/32",
                ":::",
                "1:2:3:4:5:6:7:8:9",
                "1.2.3.4/24/24"
            })
    void what_is_no_range_is_refused_and_never_looked_up(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_range_is_written_in_one_way() {
        assertThat(AddressRange.parse(" 2001:0DB8:0:0::/64 "))
                .hasToString("2001:db8::/64")
                .isEqualTo(AddressRange.parse("2001:db8::/64"));
        assertThat(AddressRange.parse("::1")).hasToString("::1/128");
        assertThat(AddressRange.parse("198.51.100.1")).hasToString("198.51.100.1/32");
    }

    @Test
    @DisplayName("E4.2: an address of version 6 counts with all of its /64")
    void addresses_of_version_6_count_by_64_bits() {
        assertThat(AddressRange.counted("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressRange.counted("2001:db8:1:2:ffff::1"))
                .isEqualTo("2001:db8:1:2::/64");
        assertThat(AddressRange.counted("2001:db8:1:3::1")).isNotEqualTo(AddressRange.counted("2001:db8:1:2::1"));
        assertThat(AddressRange.counted("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(AddressRange.counted("inside")).isEqualTo("inside");
    }
}
