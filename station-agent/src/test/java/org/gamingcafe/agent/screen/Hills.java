package org.gamingcafe.agent.screen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.util.List;
import javax.swing.JPanel;

/** A landscape at dusk. */
final class Hills extends JPanel {

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        g.setPaint(new GradientPaint(0, 0, new Color(0x2b1b4d), 0, getHeight(), new Color(0xe8785a)));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(new Color(0xffd9a0));
        g.fillOval(getWidth() * 6 / 10, getHeight() * 4 / 10, getHeight() / 5, getHeight() / 5);
        var layers = List.of(new Color(0x6b3a5e), new Color(0x4a2a55), new Color(0x241a3a));
        for (int i = 0; i < layers.size(); i++) {
            g.setColor(layers.get(i));
            g.setStroke(new BasicStroke(1));
            for (int x = 0; x < getWidth(); x++) {
                var height = getHeight() * (0.52 + i * 0.14)
                        + Math.sin(x / (140.0 - i * 30) + i * 2) * 46
                        + Math.sin(x / 47.0 + i) * 14;
                g.drawLine(x, (int) height, x, getHeight());
            }
        }
        g.dispose();
    }
}
