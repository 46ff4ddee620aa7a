package org.gamingcafe.agent.screen;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import java.time.Duration;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.Timer;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.PlayBar;
import org.gamingcafe.agent.desk.Words;
import org.jspecify.annotations.Nullable;

/** The bar at the upper edge of an open seat: time left, cost, and what one can ask for. */
final class PlayPanel extends JPanel {

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final int SURE_MILLIS = 4_000;
    private static final int MOST_SHOWN = 24;

    private final Look look;
    private final Words words;
    private final JLabel number;
    private final JLabel time;
    private final JLabel timeWord;
    private final JLabel cost;
    private final JLabel costWord;
    private final JLabel aside;
    private final Press games;
    private final Press order;
    private final Press pause;
    private final Press end;
    private final Press call;
    private final Timer unsure;
    private boolean sure;
    private @Nullable PlayBar shown;

    PlayPanel(Look look, Words words, Supplier<Person> person) {
        super(new FlowLayout(FlowLayout.LEFT, look.px(12), look.px(7)));
        this.look = look;
        this.words = words;
        setBackground(Look.GROUND);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(8), 0, look.px(4)));
        number = Stack.label(look.bold(17), Look.ACCENT_TEXT);
        time = Stack.label(look.bold(21), Look.INK);
        timeWord = Stack.label(look.plain(14), Look.QUIET);
        cost = Stack.label(look.bold(16), Look.INK);
        costWord = Stack.label(look.plain(14), Look.QUIET);
        aside = Stack.label(look.bold(14), Look.WARN);
        games = new Press(look, Press.Dress.PLAIN, 14);
        order = new Press(look, Press.Dress.PLAIN, 14);
        pause = new Press(look, Press.Dress.PLAIN, 14);
        end = new Press(look, Press.Dress.PLAIN, 14);
        call = new Press(look, Press.Dress.BARE, 14);
        games.addActionListener(event -> choose(person));
        order.addActionListener(event -> person.get().openMenu());
        pause.addActionListener(event -> person.get().pause());
        call.addActionListener(event -> person.get().callStaff());
        end.addActionListener(event -> end(person.get()));
        unsure = new Timer(SURE_MILLIS, event -> unsure());
        unsure.setRepeats(false);
        for (var part : new javax.swing.JComponent[] {
            number, time, timeWord, cost, costWord, aside, games, order, pause, end, call
        }) {
            add(part);
        }
    }

    /** What can be played, below the button. */
    private void choose(Supplier<Person> person) {
        var bar = shown;
        if (bar == null) {
            return;
        }
        var menu = new JPopupMenu();
        menu.setBackground(Look.PAPER);
        menu.setBorder(BorderFactory.createLineBorder(Look.LINE));
        bar.games().stream().limit(MOST_SHOWN).forEach(game -> {
            var item = new JMenuItem(game.title());
            item.setFont(look.bold(14));
            item.setForeground(Look.INK);
            item.setBackground(Look.PAPER);
            item.setBorder(BorderFactory.createEmptyBorder(look.px(8), look.px(14), look.px(8), look.px(14)));
            item.addActionListener(event -> person.get().launch(game.id()));
            menu.add(item);
        });
        menu.show(games, 0, games.getHeight());
    }

    /** One press asks, the next one within a few seconds ends. */
    private void end(Person person) {
        if (sure) {
            unsure();
            person.end();
        } else {
            sure = true;
            end.setText(words.say("bar.end.sure"));
            end.setForeground(Look.BAD);
            unsure.restart();
        }
    }

    private void unsure() {
        sure = false;
        end.setForeground(Look.INK);
        end.setText(words.say("bar.end"));
    }

    /** @return whether its size may have changed */
    boolean show(PlayBar bar) {
        if (bar.equals(shown)) {
            return false;
        }
        shown = bar;
        number.setText(bar.number() == null ? "" : String.valueOf(bar.number()));
        number.setVisible(bar.number() != null);
        timeLeft(bar);
        var isPlaying = bar.state() != PlayBar.State.STAFF;
        cost.setText(bar.cost());
        costWord.setText(words.say("bar.cost"));
        cost.setVisible(isPlaying && !bar.cost().isEmpty());
        costWord.setVisible(cost.isVisible());
        aside(bar);
        games.setText(words.say("bar.games"));
        order.setText(words.say("bar.order"));
        pause.setText(words.say("bar.pause"));
        call.setText(words.say("bar.call"));
        if (!sure) {
            end.setText(words.say("bar.end"));
        }
        games.setVisible(isPlaying && !bar.games().isEmpty());
        order.setVisible(isPlaying);
        pause.setVisible(isPlaying);
        end.setVisible(isPlaying);
        games.setEnabled(bar.reachable());
        order.setEnabled(bar.reachable());
        pause.setEnabled(bar.reachable());
        end.setEnabled(bar.reachable());
        return true;
    }

    private void timeLeft(PlayBar bar) {
        var left = bar.left();
        switch (bar.state()) {
            case STAFF -> time(words.say("bar.staff"), Look.WARN);
            case GRACE -> time(words.say("bar.grace"), Look.BAD);
            case PLAYING -> {
                if (left == null) {
                    time(words.say("bar.open"), Look.INK);
                } else {
                    time(Words.clock(left), left.compareTo(SHORT) <= 0 ? Look.WARN : Look.INK);
                }
            }
        }
        timeWord.setText(words.say("bar.left"));
        timeWord.setVisible(bar.state() == PlayBar.State.PLAYING && left != null);
    }

    private void time(String text, Color colour) {
        time.setText(text);
        time.setForeground(colour);
    }

    private void aside(PlayBar bar) {
        var from = bar.reservedFrom();
        var text = !bar.reachable()
                ? words.say("bar.offline")
                : from == null ? "" : words.say("bar.reserved", words.time(from));
        aside.setText(text);
        aside.setVisible(!text.isEmpty());
    }

    @Override
    public Dimension getPreferredSize() {
        var wanted = super.getPreferredSize();
        return new Dimension(wanted.width + look.px(8), look.px(58));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        var g = Look.smooth(graphics);
        g.setColor(Look.PAPER);
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Look.LINE);
        g.draw(new RoundRectangle2D.Double(
                0, -look.px(20), getWidth() - 1.0, getHeight() + look.px(20) - 1.0, look.px(20), look.px(20)));
        g.dispose();
    }
}
