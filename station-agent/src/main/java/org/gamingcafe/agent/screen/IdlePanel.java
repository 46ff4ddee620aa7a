package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.desk.Words;

/** Asks whether somebody is still there, with the seconds that are left to answer. */
final class IdlePanel extends JPanel {

    private final Words words;
    private final JLabel title;
    private final JLabel text;
    private final JLabel seconds;
    private final Press here;

    IdlePanel(Look look, Words words, Supplier<Person> person) {
        super(new BorderLayout());
        this.words = words;
        setBackground(Look.PAPER);
        setBorder(BorderFactory.createEmptyBorder(look.px(30), look.px(44), look.px(34), look.px(44)));
        title = Stack.label(look.bold(28), Look.INK);
        text = Stack.label(look.plain(17), Look.QUIET);
        seconds = Stack.label(look.bold(72), Look.WARN);
        here = new Press(look, Press.Dress.MAIN, 18);
        here.addActionListener(event -> person.get().stillHere());
        var stack = new JPanel();
        stack.setOpaque(false);
        stack.setLayout(new BoxLayout(stack, BoxLayout.Y_AXIS));
        for (var part : new javax.swing.JComponent[] {title, text, seconds, here}) {
            part.setAlignmentX(Component.CENTER_ALIGNMENT);
            stack.add(part);
            stack.add(javax.swing.Box.createVerticalStrut(look.px(10)));
        }
        add(stack);
        setPreferredSize(new Dimension(look.px(520), look.px(286)));
    }

    void show(Question question) {
        title.setText(words.say("idle.title"));
        text.setText(words.say(question.ends() ? "idle.end" : "idle.pause"));
        seconds.setText(Words.clock(question.left()));
        here.setText(words.say("idle.here"));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        graphics.setColor(Look.STRONG_LINE);
        graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
}
