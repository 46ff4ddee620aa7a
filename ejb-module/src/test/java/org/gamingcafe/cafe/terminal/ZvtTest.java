package org.gamingcafe.cafe.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages of the protocol, without a line. */
class ZvtTest {

    private static final HexFormat HEX = HexFormat.of();

    private static Apdu read(String hex) throws IOException {
        return Apdu.read(new DataInputStream(new ByteArrayInputStream(HEX.parseHex(hex))));
    }

    @Test
    void numbers_are_written_two_digits_to_a_byte() throws Garbled {
        assertThat(HEX.formatHex(Bcd.of(1234, 6))).isEqualTo("000000001234");
        assertThat(HEX.formatHex(Bcd.of(978, 2))).isEqualTo("0978");
        assertThat(Bcd.read(HEX.parseHex("000000001234"), 0, 6)).isEqualTo(1234);
        assertThatThrownBy(() -> Bcd.of(1_000_000, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bcd.read(HEX.parseHex("0a"), 0, 1)).isInstanceOf(Garbled.class);
    }

    @Test
    void a_message_has_a_length_of_one_byte_or_of_three() throws IOException {
        assertThat(HEX.formatHex(new Apdu(Apdu.AUTHORISATION, HEX.parseHex("04000000001234")).bytes()))
                .isEqualTo("06010704000000001234");
        var longer = new Apdu(Apdu.PRINT_BLOCK, new byte[300]);
        assertThat(HEX.formatHex(longer.bytes())).startsWith("06d3ff2c01");
        assertThat(read(HEX.formatHex(longer.bytes())).data()).hasSize(300);
        assertThatThrownBy(() -> read("06010704")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("0601ffffff")).isInstanceOf(Garbled.class);
    }

    @Test
    void a_status_says_result_amount_numbers_and_card() throws Garbled {
        var status = ZvtStatus.read(HEX.parseHex("2700" + "04000000001234" + "0b000815" + "0c123456" + "0d1129"
                + "870042" + "22f0f2" + "6726" + "8bf0f4" + "56495341" + "06820003" + "010203" + "3cf0f0f1" + "41"));

        assertThat(status.isYes()).isTrue();
        assertThat(status.amount()).isEqualTo(1234);
        assertThat(status.trace()).isEqualTo(815);
        assertThat(status.receipt()).isEqualTo(42);
        assertThat(status.card()).isEqualTo("VISA");
    }

    @Test
    void what_does_not_hold_together_is_garbled_and_never_a_yes() {
        for (var wrong :
                new String[] {"", "04000000001234", "27", "2700f7", "27000400", "270006ff", "27008bf0f9", "2700068401"
                }) {
            assertThatThrownBy(() -> ZvtStatus.read(HEX.parseHex(wrong)))
                    .as(wrong)
                    .isInstanceOf(Garbled.class);
        }
    }

    @Test
    void a_hundred_thousand_random_bodies_end_in_a_status_or_a_refusal() {
        var random = new Random(101);
        var read = 0;
        for (var i = 0; i < 100_000; i++) {
            var data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            try {
                ZvtStatus.read(data);
                read++;
            } catch (Garbled expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
        assertThat(read).isLessThan(1_000);
    }
}
