package org.gamingcafe.agent.screen;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.LayoutManager;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;

/** A surface with round corners. */
final class Round extends JPanel {

    private final int radius;
    private Color fill;
    private Color line;

    Round(LayoutManager layout, int radius, Color fill, Color line) {
        super(layout);
        this.radius = radius;
        this.fill = fill;
        this.line = line;
        setOpaque(false);
    }

    void dress(Color newFill, Color newLine) {
        fill = newFill;
        line = newLine;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var shape = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, radius, radius);
        g.setColor(fill);
        g.fill(shape);
        g.setColor(line);
        g.draw(shape);
        g.dispose();
    }
}
