package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.gamingcafe.agent.desk.Note;

/** A message in the corner. */
final class NotePanel extends JPanel {

    private static final int WIDTH = 380;

    private final Look look;
    private final Color colour;

    NotePanel(Look look, Note note) {
        super(new BorderLayout());
        this.look = look;
        this.colour = switch (note.level()) {
            case INFO -> Look.ACCENT;
            case WARNING -> Look.WARN;
            case URGENT -> Look.BAD;
        };
        setBackground(Look.RAISED);
        setBorder(BorderFactory.createEmptyBorder(look.px(16), look.px(24), look.px(16), look.px(20)));
        var title = Stack.text(look.bold(17), colour == Look.ACCENT ? Look.ACCENT_TEXT : colour);
        title.setText(note.title());
        var text = Stack.text(look.plain(15), Look.INK);
        text.setText(note.text());
        var inner = look.px(WIDTH) - look.px(44);
        title.setSize(inner, Short.MAX_VALUE);
        text.setSize(inner, Short.MAX_VALUE);
        var height = title.getPreferredSize().height + text.getPreferredSize().height + look.px(38);
        setPreferredSize(new Dimension(look.px(WIDTH), height));
        add(new Stack(look).wide(title).gap(6).wide(text));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        graphics.setColor(Look.LINE);
        graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        graphics.setColor(colour);
        graphics.fillRect(0, 0, look.px(5), getHeight());
    }
}
