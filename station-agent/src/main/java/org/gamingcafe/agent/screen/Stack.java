package org.gamingcafe.agent.screen;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.LayoutManager;
import java.util.HashSet;
import java.util.Set;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** Things below one another, each as high as it needs to be at this width. */
final class Stack extends JPanel {

    private final Look look;
    private final Set<Component> wide = new HashSet<>();

    Stack(Look look) {
        this.look = look;
        setOpaque(false);
        setLayout(new Below());
    }

    Stack gap(int height) {
        add(Box.createVerticalStrut(look.px(height)));
        return this;
    }

    Stack with(JComponent part) {
        add(part);
        return this;
    }

    /** As wide as the stack. */
    Stack wide(JComponent part) {
        wide.add(part);
        return with(part);
    }

    static JLabel label(Font font, Color colour) {
        var label = new JLabel(" ");
        label.setFont(font);
        label.setForeground(colour);
        return label;
    }

    /** Text that breaks into lines. */
    static JTextArea text(Font font, Color colour) {
        var text = new JTextArea();
        text.setFont(font);
        text.setForeground(colour);
        text.setOpaque(false);
        text.setEditable(false);
        text.setFocusable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setBorder(null);
        text.setHighlighter(null);
        return text;
    }

    private final class Below implements LayoutManager {

        @Override
        public void addLayoutComponent(String name, Component part) {}

        @Override
        public void removeLayoutComponent(Component part) {}

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            var width = parent.getWidth();
            var widest = 0;
            var height = 0;
            for (var part : parent.getComponents()) {
                if (part.isVisible()) {
                    height += height(part, width);
                    widest = Math.max(widest, part.getPreferredSize().width);
                }
            }
            return new Dimension(width > 0 ? width : widest, height);
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return preferredLayoutSize(parent);
        }

        @Override
        public void layoutContainer(Container parent) {
            var top = 0;
            for (var part : parent.getComponents()) {
                if (part.isVisible()) {
                    var height = height(part, parent.getWidth());
                    var width = wide.contains(part)
                            ? parent.getWidth()
                            : Math.min(parent.getWidth(), part.getPreferredSize().width);
                    part.setBounds(0, top, width, height);
                    top += height;
                }
            }
        }

        /** Of text and of stacks the height depends on the width. */
        private int height(Component part, int width) {
            if (width > 0 && wide.contains(part)) {
                part.setSize(width, Math.max(1, part.getHeight()));
            }
            return part.getPreferredSize().height;
        }
    }
}
