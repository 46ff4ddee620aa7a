package org.gamingcafe.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Makes pictures fit to be kept. Needs no screen, no fonts and no other program. */
@ApplicationScoped
public class Pictures {

    /** In bytes, as it comes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** As it is kept. */
    public static final int WIDEST = 1920;

    public static final int HIGHEST = 1080;
    public static final int THUMBNAIL = 320;

    /** Of a picture that is unpacked at all: a good camera's. */
    static final int MOST_PIXELS = 24_000_000;

    private static final int LONGEST_SIDE = 16_384;
    private static final String FIELD = "image";
    private static final float QUALITY = 0.85f;

    /** The picture, and a small one of it for lists. */
    public record Fit(Picture whole, Picture small) {}

    /**
     * Reads it, turns it upright, makes it no larger than needed and draws it anew: as JPEG, or as PNG if one can see through it.
     * Takes its time; not to be called in a transaction.
     *
     * @param declared the media type it is said to be; nothing: its content alone counts
     * @throws InvalidInput {@code image.too-large}, {@code image.not-one}, {@code image.type}, {@code image.too-many-pixels}
     */
    public Fit fit(byte[] content, @Nullable String declared) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        var kind = PictureKind.of(content).orElseThrow(Pictures::notOne);
        if (declared != null && !declared.equals(kind.mediaType())) {
            throw new InvalidInput(FIELD, "image.type", kind.mediaType());
        }
        var picture = kind == PictureKind.PNG
                ? read(kind, PngParts.needed(content).orElseThrow(Pictures::notOne))
                : read(kind, content).turned(Orientation.of(content));
        var whole = picture.within(WIDEST, HIGHEST);
        return new Fit(drawn(whole), drawn(whole.within(THUMBNAIL, THUMBNAIL)));
    }

    public static InvalidInput tooLarge() {
        return new InvalidInput(FIELD, "image.too-large", LARGEST / (1024 * 1024));
    }

    private static InvalidInput notOne() {
        return new InvalidInput(FIELD, "image.not-one");
    }

    private static Raster read(PictureKind kind, byte[] content) {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return Raster.of(reader.read(0, reading(reader)));
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw notOne(); // readers answer broken files with exceptions of any kind
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam reading(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new InvalidInput(FIELD, "image.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        var reading = reader.getDefaultReadParam();
        var step = Math.max(1, Math.min(width, height) / (2 * WIDEST));
        reading.setSourceSubsampling(
                step, step, 0, 0); // of a picture much larger than needed not every pixel is unpacked
        return reading;
    }

    private static Picture drawn(Raster raster) {
        var kind = raster.isOpaque() ? PictureKind.JPEG : PictureKind.PNG;
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (kind == PictureKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(raster.image(), null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory could not be drawn", e);
        } finally {
            writer.dispose();
        }
        return new Picture(kind, bytes.toByteArray());
    }
}
