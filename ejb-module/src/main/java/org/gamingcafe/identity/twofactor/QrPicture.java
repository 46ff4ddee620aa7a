package org.gamingcafe.identity.twofactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a QR code (ISO/IEC 18004) in SVG: one path, no script, no style, as sharp as the screen. */
final class QrPicture {

    private static final int MARGIN = 4;

    private QrPicture() {}

    static String of(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.MARGIN,
                    MARGIN,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M);
            return svg(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints));
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code", e);
        }
    }

    private static String svg(BitMatrix dots) {
        var path = new StringBuilder();
        for (var y = 0; y < dots.getHeight(); y++) {
            var x = 0;
            while (x < dots.getWidth()) {
                var begin = x;
                while (x < dots.getWidth() && dots.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append("M%d %dh%dv1H%dz".formatted(begin, y, x - begin, begin));
                }
                x++;
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path fill=\"#000\" d=\"%s\"/></svg>")
                .formatted(dots.getWidth(), dots.getHeight(), path);
    }
}
