package org.gamingcafe.agent.screen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Colours, letters and the mark of the console, in its dark dress: seats stand in dark rooms. */
final class Look {

    static final Color GROUND = new Color(0x10131a);
    static final Color PAPER = new Color(0x181c26);
    static final Color RAISED = new Color(0x1e2330);
    static final Color INK = new Color(0xe7eaf2);
    static final Color QUIET = new Color(0xa4adbf);
    static final Color LINE = new Color(0x2c3342);
    static final Color STRONG_LINE = new Color(0x707a90);
    static final Color ACCENT = new Color(0x8c98ff);
    static final Color ACCENT_SOFT = new Color(0x262c4d);
    static final Color ACCENT_TEXT = new Color(0xb3bcff);
    static final Color BRAND = new Color(0x3d4ccf);
    static final Color GOOD = new Color(0x6fd3a3);
    static final Color WARN = new Color(0xf0b860);
    static final Color WARN_SOFT = new Color(0x3a2c12);
    static final Color BAD = new Color(0xff9a92);
    static final Color BAD_SOFT = new Color(0x45201e);

    private static final List<String> LETTERS =
            List.of("Inter", "Segoe UI", "Roboto", "Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans");
    private static final String FAMILY = family();
    private static final int DESIGNED_HEIGHT = 900;
    private static final int DESIGNED_WIDTH = 1440;
    private static final double MARK = 32.0;

    private final double scale;

    private Look(double scale) {
        this.scale = scale;
    }

    /** As large as the screen allows. */
    static Look on(Dimension screen) {
        var fits = Math.min(screen.getHeight() / DESIGNED_HEIGHT, screen.getWidth() / DESIGNED_WIDTH);
        return new Look(Math.clamp(fits, 0.7, 3.0));
    }

    private static String family() {
        Set<String> installed = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .collect(Collectors.toSet());
        return LETTERS.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
    }

    int px(int designed) {
        return (int) Math.round(designed * scale);
    }

    Font plain(int size) {
        return new Font(FAMILY, Font.PLAIN, px(size));
    }

    Font bold(int size) {
        return new Font(FAMILY, Font.BOLD, px(size));
    }

    static Graphics2D smooth(Graphics graphics) {
        var smooth = (Graphics2D) graphics.create();
        smooth.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        smooth.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        smooth.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return smooth;
    }

    static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** The mark of the house, as in mark.svg. */
    static void mark(Graphics2D on, double x, double y, double size) {
        var g = (Graphics2D) on.create();
        g.translate(x, y);
        g.scale(size / MARK, size / MARK);
        g.setColor(BRAND);
        g.fill(new RoundRectangle2D.Double(0, 0, MARK, MARK, 16, 16));
        g.setColor(Color.WHITE);
        var pad = new Path2D.Double();
        pad.moveTo(9, 12);
        pad.lineTo(23, 12);
        pad.curveTo(25.2, 12, 27, 13.8, 27, 16);
        pad.lineTo(27, 19);
        pad.curveTo(27, 22.6, 22.6, 24, 20.6, 21);
        pad.lineTo(11.4, 21);
        pad.curveTo(9.4, 24, 5, 22.6, 5, 19);
        pad.lineTo(5, 16);
        pad.curveTo(5, 13.8, 6.8, 12, 9, 12);
        pad.closePath();
        g.fill(pad);
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var wire = new Path2D.Double();
        wire.moveTo(13, 8);
        wire.curveTo(13, 6, 16, 6.5, 16, 4.5);
        g.draw(wire);
        g.setColor(BRAND);
        var cross = new Path2D.Double();
        cross.moveTo(10, 14.5);
        cross.lineTo(10, 18.5);
        cross.moveTo(8, 16.5);
        cross.lineTo(12, 16.5);
        g.draw(cross);
        g.fill(new Ellipse2D.Double(19.3, 16.5, 2.4, 2.4));
        g.fill(new Ellipse2D.Double(22, 14.2, 2.4, 2.4));
        g.dispose();
    }
}
