package org.gamingcafe.agent.screen;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JWindow;
import javax.swing.WindowConstants;

/** Windows that stand over everything else, and cannot be closed, moved or covered. */
final class Windows {

    private Windows() {}

    static Rectangle mainScreen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
    }

    /** One for each screen; what is shown stands on the first, the others are dark. */
    static List<JFrame> covers(JComponent shown) {
        var main = mainScreen();
        var covers = new ArrayList<JFrame>();
        covers.add(cover(shown, main));
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(device -> device.getDefaultConfiguration().getBounds())
                .filter(bounds -> !bounds.equals(main))
                .forEach(bounds -> covers.add(cover(dark(), bounds)));
        return covers;
    }

    private static JPanel dark() {
        var dark = new JPanel();
        dark.setBackground(Color.BLACK);
        return dark;
    }

    private static JFrame cover(JComponent content, Rectangle bounds) {
        var frame = new JFrame("Gaming Café");
        frame.setUndecorated(true);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.setAlwaysOnTop(true);
        frame.setResizable(false);
        frame.setContentPane(content);
        frame.setBounds(bounds);
        frame.getContentPane().setBackground(Look.GROUND);
        return frame;
    }

    /** Over the game, without taking the keyboard from it. */
    static JWindow overlay(JComponent content) {
        var window = new JWindow();
        window.setAlwaysOnTop(true);
        window.setFocusableWindowState(false);
        window.setContentPane(content);
        return window;
    }
}
