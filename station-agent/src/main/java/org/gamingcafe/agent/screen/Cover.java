package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.gamingcafe.agent.desk.Words;

/** What the watchdog puts over the screens while the agent is down: a dark page, and nothing to press. */
public final class Cover {

    private final Words words;
    private List<JFrame> covers = List.of();

    public Cover(Words words) {
        this.words = words;
    }

    public void show() {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        SwingUtilities.invokeLater(() -> {
            if (covers.isEmpty()) {
                covers = Windows.covers(page());
                covers.forEach(cover -> cover.setVisible(true));
            }
            covers.forEach(JFrame::toFront);
        });
    }

    private JPanel page() {
        var look = Look.on(Windows.mainScreen().getSize());
        var page = new JPanel(new BorderLayout());
        page.setBackground(Look.GROUND);
        var text = Stack.label(look.bold(34), Look.INK);
        text.setText(words.say("lock.unreachable"));
        text.setHorizontalAlignment(SwingConstants.CENTER);
        page.add(text);
        return page;
    }

    public void hide() {
        SwingUtilities.invokeLater(() -> {
            covers.forEach(JFrame::dispose);
            covers = List.of();
        });
    }
}
