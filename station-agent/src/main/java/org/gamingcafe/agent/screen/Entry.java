package org.gamingcafe.agent.screen;

import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPasswordField;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;

/** A field to type into, hidden or not, no longer than it needs to be. */
final class Entry extends JPasswordField {

    private final Look look;

    Entry(Look look, boolean hidden, int longest) {
        this.look = look;
        setEchoChar(hidden ? '•' : (char) 0);
        setFont(look.plain(17));
        setOpaque(false);
        setForeground(Look.INK);
        setCaretColor(Look.ACCENT_TEXT);
        setSelectionColor(Look.ACCENT_SOFT);
        setSelectedTextColor(Look.INK);
        setBorder(BorderFactory.createEmptyBorder(look.px(11), look.px(14), look.px(11), look.px(14)));
        ((AbstractDocument) getDocument()).setDocumentFilter(new NoLongerThan(longest));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    String typed() {
        return new String(getPassword());
    }

    void clear() {
        setText("");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var radius = look.px(18);
        var shape = new RoundRectangle2D.Double(1, 1, getWidth() - 2.0, getHeight() - 2.0, radius, radius);
        g.setColor(Look.GROUND);
        g.fill(shape);
        g.setColor(isFocusOwner() ? Look.ACCENT : Look.STRONG_LINE);
        if (isFocusOwner()) {
            g.setStroke(new java.awt.BasicStroke(look.px(2)));
        }
        g.draw(shape);
        g.dispose();
        super.paintComponent(graphics);
    }

    /** Takes no more than so many characters. */
    private static final class NoLongerThan extends DocumentFilter {

        private final int longest;

        NoLongerThan(int longest) {
            this.longest = longest;
        }

        @Override
        public void replace(FilterBypass bypass, int offset, int length, String text, AttributeSet attributes)
                throws BadLocationException {
            var room = longest - bypass.getDocument().getLength() + length;
            var added = text == null ? "" : text.substring(0, Math.clamp(room, 0, text.length()));
            bypass.replace(offset, length, added, attributes);
        }

        @Override
        public void insertString(FilterBypass bypass, int offset, String text, AttributeSet attributes)
                throws BadLocationException {
            replace(bypass, offset, 0, text, attributes);
        }
    }
}
