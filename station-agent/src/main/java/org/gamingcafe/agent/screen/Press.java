package org.gamingcafe.agent.screen;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JButton;

/** A button as the console has it. */
final class Press extends JButton {

    private final Look look;
    private final Dress dress;

    /** How much a button asks to be pressed. */
    enum Dress {
        MAIN,
        PLAIN,
        BARE
    }

    Press(Look look, Dress dress, int size) {
        this.look = look;
        this.dress = dress;
        setFont(look.bold(size));
        setContentAreaFilled(false);
        setFocusPainted(false);
        setBorder(BorderFactory.createEmptyBorder(look.px(10), look.px(18), look.px(10), look.px(18)));
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setForeground(ink());
    }

    private Color ink() {
        return switch (dress) {
            case MAIN -> Look.GROUND;
            case PLAIN -> Look.INK;
            case BARE -> Look.QUIET;
        };
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        setForeground(enabled ? ink() : Look.QUIET);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var radius = look.px(20);
        var shape = new RoundRectangle2D.Double(1.5, 1.5, getWidth() - 3.0, getHeight() - 3.0, radius, radius);
        var isLit = getModel().isRollover() && isEnabled();
        g.setColor(
                switch (dress) {
                    case MAIN -> !isEnabled() ? Look.LINE : isLit ? Look.ACCENT_TEXT : Look.ACCENT;
                    case PLAIN -> isLit ? Look.LINE : Look.RAISED;
                    case BARE -> isLit ? Look.RAISED : new Color(0, true);
                });
        g.fill(shape);
        if (dress == Dress.PLAIN) {
            g.setColor(Look.LINE);
            g.draw(shape);
        }
        if (isFocusOwner()) {
            g.setColor(Look.ACCENT_TEXT);
            g.setStroke(new java.awt.BasicStroke(look.px(2)));
            g.draw(shape);
        }
        g.dispose();
        super.paintComponent(graphics);
    }
}
