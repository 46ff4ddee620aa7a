package org.gamingcafe.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G161, R15: what a picture is, its content says; what is kept is small, upright and says nothing else. */
class PicturesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String SECRET = "taken at home by Erika";

    private final Pictures pictures = new Pictures();

    @Test
    @DisplayName(
            "R15: a large picture becomes at most 1920 × 1080, in the same proportions, with a small one for lists")
    void a_large_picture_is_made_smaller() {
        var fit = pictures.fit(jpeg(picture(4000, 3000, false)), "image/jpeg");

        assertThat(size(fit.whole())).containsExactly(1440, 1080);
        assertThat(size(fit.small())).containsExactly(320, 240);
        assertThat(fit.whole().kind()).isEqualTo(PictureKind.JPEG);
        assertThat(fit.small().content().length).isLessThan(fit.whole().content().length);
    }

    @Test
    void a_small_picture_stays_as_large_as_it_is() {
        var fit = pictures.fit(png(picture(200, 100, false)), null);

        assertThat(size(fit.whole())).containsExactly(200, 100);
        assertThat(size(fit.small())).containsExactly(200, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000x10", "10x8000", "1x1", "1921x1", "3000x3000"})
    void pictures_of_any_shape_fit(String shape) {
        var sides =
                Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();

        var fit = pictures.fit(png(picture(sides[0], sides[1], false)), null);

        assertThat(size(fit.whole())[0]).isBetween(1, Pictures.WIDEST);
        assertThat(size(fit.whole())[1]).isBetween(1, Pictures.HIGHEST);
        assertThat(size(fit.small())[0]).isBetween(1, Pictures.THUMBNAIL);
        assertThat(size(fit.small())[1]).isBetween(1, Pictures.THUMBNAIL);
    }

    @Test
    void what_one_can_see_through_stays_so() {
        var fit = pictures.fit(png(picture(600, 400, true)), "image/png");

        assertThat(fit.whole().kind()).isEqualTo(PictureKind.PNG);
        assertThat(decoded(fit.whole()).getRGB(599, 0) >>> 24).isZero();
        assertThat(decoded(fit.small()).getRGB(1, 1)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    @DisplayName("G161: words about a picture are not kept, neither those of a PNG nor those of a JPEG")
    void words_about_it_are_left_out() {
        var png = withPart(png(picture(20, 20, true)), "tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.UTF_8));
        var jpeg = withSegment(jpeg(picture(20, 20, false)), 0xFE, SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(text(png)).contains(SECRET);
        assertThat(text(jpeg)).contains(SECRET);

        for (var content : new byte[][] {png, jpeg}) {
            var fit = pictures.fit(content, null);
            assertThat(text(fit.whole().content())).doesNotContain(SECRET);
            assertThat(text(fit.small().content())).doesNotContain(SECRET);
        }
    }

    @Test
    @DisplayName("R15: a picture is turned as the camera was held, since what says so is not kept")
    void a_picture_is_turned_upright() {
        var left = picture(60, 40, false); // red on the left, blue on the right
        var turned = pictures.fit(withSegment(jpeg(left), 0xE1, exif(6)), "image/jpeg");
        var mirrored = pictures.fit(withSegment(jpeg(left), 0xE1, exif(2)), "image/jpeg");
        var upright = pictures.fit(withSegment(jpeg(left), 0xE1, exif(99)), "image/jpeg");

        assertThat(size(turned.whole())).containsExactly(40, 60);
        assertThat(isRed(decoded(turned.whole()), 20, 3))
                .as("what was left is above")
                .isTrue();
        assertThat(isRed(decoded(mirrored.whole()), 56, 20)).isTrue();
        assertThat(isRed(decoded(upright.whole()), 3, 20)).isTrue();
    }

    @Test
    void all_eight_ways_to_hold_a_camera_move_every_pixel_to_a_place_of_its_own() {
        for (var value = 1; value <= 8; value++) {
            var way = new Orientation(value);
            var places = new TreeSet<Integer>();
            for (var y = 0; y < 3; y++) {
                for (var x = 0; x < 5; x++) {
                    places.add(way.place(x, y, 5, 3));
                }
            }
            assertThat(places).as("%d", value).hasSize(15).first().isEqualTo(0);
            assertThat(places.getLast()).isEqualTo(14);
        }
    }

    @Test
    @DisplayName("G161: what is no picture is refused, whatever it is said to be")
    void what_is_no_picture_is_refused() {
        var png = png(picture(50, 50, false));
        var contents = new byte[][] {
            {},
            {1},
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            "GIF89a and more".getBytes(StandardCharsets.UTF_8),
            "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(png, 30),
            Arrays.copyOf(png, png.length - 20),
            Arrays.copyOf(png, 8)
        };

        for (var content : contents) {
            assertRefused("image.not-one", content, null);
            assertRefused("image.not-one", content, "image/png");
        }
        assertRefused(
                "image.not-one",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 1},
                "image/jpeg");
    }

    @Test
    @DisplayName("G161: a picture that is said to be something else is refused")
    void a_picture_under_a_wrong_name_is_refused() {
        assertRefused("image.type", png(picture(9, 9, false)), "image/jpeg");
        assertRefused("image.type", jpeg(picture(9, 9, false)), "image/png");
        assertRefused("image.type", png(picture(9, 9, false)), "text/html");
    }

    @Test
    @DisplayName("G161: above 10 MB nothing is read")
    void a_picture_is_not_too_large() {
        assertRefused("image.too-large", new byte[10 * MEGABYTE + 1], null);
        assertRefused("image.not-one", new byte[10 * MEGABYTE], null);
    }

    @Test
    @DisplayName("G161: a small file that says it is a huge picture is refused before it is unpacked")
    void a_bomb_of_pixels_is_refused() {
        var bomb = bomb(16_000, 16_000);
        assertThat(bomb.length).isLessThan(MEGABYTE);
        var before = System.nanoTime();

        assertRefused("image.too-many-pixels", bomb, null);
        assertRefused("image.too-many-pixels", bomb(100_000, 1), null);
        assertRefused("image.too-many-pixels", bomb(4_900, 4_900), null);

        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    @DisplayName("G161: words that unpack to a gigabyte are never unpacked")
    void a_bomb_of_words_is_not_unpacked() {
        var words = new ByteArrayOutputStream();
        words.writeBytes("Comment\0\0".getBytes(StandardCharsets.UTF_8));
        words.writeBytes(packed(200 * MEGABYTE));
        var png = withPart(png(picture(10, 10, false)), "zTXt", words.toByteArray());

        assertThat(size(pictures.fit(png, null).whole())).containsExactly(10, 10);
        assertThat(PngParts.needed(png).orElseThrow().length).isLessThan(MEGABYTE / 10);
    }

    @Test
    void broken_bytes_are_refused_and_never_end_in_a_fault_of_ours() {
        var random = new Random(20_261_129);
        var whole = new byte[][] {png(picture(64, 48, true)), jpeg(picture(64, 48, false))};
        for (var i = 0; i < 600; i++) {
            var content = whole[i % 2].clone();
            for (var j = 0; j <= random.nextInt(6); j++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            try {
                pictures.fit(content, null);
            } catch (InvalidInput no) {
                assertThat(no.field()).isEqualTo("image");
            }
        }
    }

    private void assertRefused(String code, byte[] content, String declared) {
        assertThatThrownBy(() -> pictures.fit(content, declared))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    /** Red on the left, blue on the right, or nothing there. */
    static BufferedImage picture(int width, int height, boolean seesThrough) {
        var image = new BufferedImage(
                width, height, seesThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var right = seesThrough ? 0 : Color.BLUE.getRGB();
                image.setRGB(x, y, x < width / 2 ? Color.RED.getRGB() : right);
            }
        }
        return image;
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage decoded(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.content()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] size(Picture picture) {
        var image = decoded(picture);
        return new int[] {image.getWidth(), image.getHeight()};
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Behind the header. */
    private static byte[] withPart(byte[] png, String type, byte[] data) {
        var headerEnd = 8 + 12 + 13;
        var all = ByteBuffer.allocate(png.length + 12 + data.length);
        all.put(png, 0, headerEnd);
        all.put(part(type, data));
        all.put(png, headerEnd, png.length - headerEnd);
        return all.array();
    }

    private static byte[] part(String type, byte[] data) {
        var bytes = ByteBuffer.allocate(12 + data.length);
        bytes.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var sum = new CRC32();
        sum.update(bytes.array(), 4, 4 + data.length);
        return bytes.putInt((int) sum.getValue()).array();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        var all = ByteBuffer.allocate(jpeg.length + 4 + data.length);
        all.put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data);
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /** A PNG of one colour, with as many pixels as are asked for. */
    private static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .put((byte) 0);
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        all.writeBytes(part("IHDR", header.array()));
        all.writeBytes(part("IDAT", packed((width / 8 + 1) * height)));
        all.writeBytes(part("IEND", new byte[0]));
        return all.toByteArray();
    }

    private static byte[] packed(int zeros) {
        var deflater = new Deflater();
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
