package org.gamingcafe.agent.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** What the phone reads: dark on white, with the quiet zone that readers need. */
final class QrPicture extends JComponent {

    private static final int QUIET_ZONE = 3;

    private final Look look;
    private @Nullable BitMatrix code;
    private @Nullable String shown;

    QrPicture(Look look, int size) {
        this.look = look;
        var edge = new Dimension(look.px(size), look.px(size));
        setPreferredSize(edge);
        setMinimumSize(edge);
        setMaximumSize(edge);
    }

    void show(@Nullable String url) {
        if (url == null ? shown == null : url.equals(shown)) {
            return;
        }
        shown = url;
        try {
            code = url == null
                    ? null
                    : new QRCodeWriter()
                            .encode(
                                    url,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            QUIET_ZONE));
        } catch (WriterException e) {
            code = null;
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var matrix = code;
        var radius = look.px(22);
        g.setColor(matrix == null ? Look.RAISED : Color.WHITE);
        g.fill(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), radius, radius));
        if (matrix == null) {
            var mark = getWidth() * 0.3;
            Look.mark(g, (getWidth() - mark) / 2, (getHeight() - mark) / 2, mark);
        } else {
            var dot = Math.max(1, getWidth() / matrix.getWidth());
            var left = (getWidth() - dot * matrix.getWidth()) / 2;
            var top = (getHeight() - dot * matrix.getHeight()) / 2;
            g.setColor(Look.GROUND);
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        g.fillRect(left + x * dot, top + y * dot, dot, dot);
                    }
                }
            }
        }
        g.dispose();
    }
}
