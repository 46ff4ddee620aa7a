package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
    private static final int ZOOM = 4;
    private static final String TYPED = "GEZDGNBVGY3TQOJQ".repeat(2);

    @Test
    @DisplayName("E17.1, E2.3: a reader finds in the picture what an app needs, whatever letters the owner's name has")
    void a_picture_is_read_back() throws ReaderException {
        var setUp = TotpSetUp.of(
                "12345678901234567890".getBytes(StandardCharsets.US_ASCII),
                "Gaming Café",
                "jörg+2@example.org",
                Instant.EPOCH);

        assertThat(read(setUp.qrCode().reveal())).isEqualTo(setUp.uri().reveal());
        assertThat(setUp.uri().reveal())
                .isEqualTo("otpauth://totp/Gaming%20Caf%C3%A9:j%C3%B6rg%2B2%40example.org"
                        + "?secret=" + TYPED + "&issuer=Gaming%20Caf%C3%A9"
                        + "&algorithm=SHA1&digits=6&period=30");
        assertThat(setUp.manualKey()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(setUp.toString()).doesNotContain("GEZD");
    }

    @Test
    void the_picture_holds_no_script_and_no_text() {
        assertThat(QrPicture.of("<script>alert('x')</script>\"&"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .doesNotContain("script", "style", "alert", "text");
    }

    private static String read(String svg) throws ReaderException {
        var size = SIZE.matcher(svg)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        var dark = new boolean[size][size];
        RUN.matcher(svg).results().forEach(run -> {
            var from = Integer.parseInt(run.group(1));
            Arrays.fill(dark[Integer.parseInt(run.group(2))], from, from + Integer.parseInt(run.group(3)), true);
        });
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new Dots(dark)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    /** The dots, each several points wide, as a camera would see them. */
    private static final class Dots extends LuminanceSource {

        private final boolean[][] dark;

        Dots(boolean[][] dark) throws NotFoundException {
            super(dark.length * ZOOM, dark.length * ZOOM);
            this.dark = dark;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var line = new byte[getWidth()];
            for (var x = 0; x < line.length; x++) {
                line[x] = dark[y / ZOOM][x / ZOOM] ? 0 : (byte) 255;
            }
            return line;
        }

        @Override
        public byte[] getMatrix() {
            var all = new byte[getWidth() * getHeight()];
            for (var y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, null), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
