package org.gamingcafe.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.gamingcafe.cafe.station.StationPictureService;
import org.gamingcafe.platform.file.Pictures;

/** The bodies that may be larger than others: the picture of a screen, and that of a product. */
public final class PictureBody {

    private static final String PNG = "image/png";
    private static final Set<String> OF_PRODUCTS = Set.of(PNG, "image/jpeg");
    private static final Pattern SCREEN = Pattern.compile(".*/stations/[^/]{1,40}/link/commands/[^/]{1,40}/picture");
    private static final Pattern PRODUCT = Pattern.compile(".*/products/[^/]{1,40}/image");

    private PictureBody() {}

    /** Of a screen. */
    public static byte[] read(InputStream body) throws IOException {
        return read(body, StationPictureService.LARGEST);
    }

    public static byte[] readProduct(InputStream body) throws IOException {
        return read(body, Pictures.LARGEST);
    }

    private static byte[] read(InputStream body, int largest) throws IOException {
        var read = body.readNBytes(largest + 1);
        if (read.length > largest) {
            throw new ClientErrorException(413);
        }
        return read;
    }

    /** How large the body of this request may be, if it is a picture. */
    static OptionalInt largest(HttpServletRequest request) {
        var type = request.getContentType();
        if (PNG.equals(type) && SCREEN.matcher(request.getRequestURI()).matches()) {
            return OptionalInt.of(StationPictureService.LARGEST);
        }
        return type != null
                        && OF_PRODUCTS.contains(type)
                        && PRODUCT.matcher(request.getRequestURI()).matches()
                ? OptionalInt.of(Pictures.LARGEST)
                : OptionalInt.empty();
    }
}
