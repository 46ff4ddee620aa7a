package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.Words;
import org.jspecify.annotations.Nullable;

/** The locked screen: where this is, and how to sit down. */
final class LockPanel extends JPanel {

    private static final int QR = 216;
    private static final int LEFT = 540;
    private static final int RIGHT = 400;

    private final Look look;
    private final Words words;
    final SignInCard signIn;
    private final JLabel venue;
    private final JLabel seat;
    private final JLabel number;
    private final JTextArea headline;
    private final JTextArea hint;
    private final Round notice;
    private final JLabel noticeText;
    private final Round card;
    private final Round phone;
    private final JLabel phoneTitle;
    private final JTextArea phoneHint;
    private final JLabel phoneCode;
    private final QrPicture qr;
    private final Press language;
    private @Nullable LockScreen shown;

    LockPanel(Look look, Words words, Supplier<Person> person) {
        super(new BorderLayout());
        this.look = look;
        this.words = words;
        setBackground(Look.GROUND);
        signIn = new SignInCard(look, words, person);
        venue = Stack.label(look.bold(20), Look.INK);
        seat = Stack.label(look.bold(20), Look.ACCENT_TEXT);
        number = Stack.label(look.bold(150), Look.INK);
        headline = Stack.text(look.bold(34), Look.INK);
        hint = Stack.text(look.plain(18), Look.QUIET);
        noticeText = Stack.label(look.bold(16), Look.WARN);
        notice = new Round(new FlowLayout(FlowLayout.LEFT, 0, 0), look.px(36), Look.WARN_SOFT, Look.WARN_SOFT);
        card = new Round(new BorderLayout(), look.px(28), Look.PAPER, Look.LINE);
        phone = new Round(new BorderLayout(look.px(22), 0), look.px(28), Look.PAPER, Look.LINE);
        phoneTitle = Stack.label(look.bold(18), Look.INK);
        phoneHint = Stack.text(look.plain(15), Look.QUIET);
        phoneCode = Stack.label(look.bold(24), Look.ACCENT_TEXT);
        qr = new QrPicture(look, QR);
        language = new Press(look, Press.Dress.BARE, 15);
        language.addActionListener(event -> otherLanguage());
        add(top(), BorderLayout.NORTH);
        add(middle(), BorderLayout.CENTER);
    }

    private JPanel top() {
        var mark = new JPanel() {
            @Override
            protected void paintComponent(Graphics graphics) {
                var g = Look.smooth(graphics);
                Look.mark(g, 0, 0, getHeight());
                g.dispose();
            }
        };
        mark.setOpaque(false);
        mark.setPreferredSize(new Dimension(look.px(40), look.px(40)));
        var brand = new JPanel(new FlowLayout(FlowLayout.LEFT, look.px(14), 0));
        brand.setOpaque(false);
        brand.add(mark);
        brand.add(venue);
        var top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(BorderFactory.createEmptyBorder(look.px(30), look.px(34), 0, look.px(34)));
        top.add(brand, BorderLayout.WEST);
        top.add(language, BorderLayout.EAST);
        return top;
    }

    private JPanel middle() {
        var pad = look.px(26);
        notice.setBorder(BorderFactory.createEmptyBorder(look.px(9), look.px(18), look.px(9), look.px(18)));
        notice.add(noticeText);
        card.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        card.add(signIn);
        phone.setBorder(BorderFactory.createEmptyBorder(look.px(20), look.px(20), look.px(20), look.px(20)));
        phone.add(qr, BorderLayout.WEST);
        phone.add(
                new Stack(look).with(phoneTitle).gap(8).wide(phoneHint).gap(14).with(phoneCode), BorderLayout.CENTER);
        var where = new Stack(look)
                .with(seat)
                .with(number)
                .gap(6)
                .wide(headline)
                .gap(10)
                .wide(hint)
                .gap(20)
                .with(fixed(notice))
                .gap(22)
                .wide(phone);
        where.setPreferredSize(new Dimension(look.px(LEFT), look.px(690)));
        card.setPreferredSize(new Dimension(look.px(RIGHT), look.px(500)));
        phone.setMaximumSize(new Dimension(look.px(LEFT), look.px(QR + 42)));
        var middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        var at = new GridBagConstraints();
        at.insets = new Insets(0, look.px(20), 0, look.px(60));
        middle.add(where, at);
        middle.add(card, at);
        return middle;
    }

    private static JPanel fixed(JPanel inner) {
        var holder = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        holder.setOpaque(false);
        holder.add(inner);
        return holder;
    }

    private void otherLanguage() {
        var next = Words.LANGUAGES.get((Words.LANGUAGES.indexOf(words.language()) + 1) % Words.LANGUAGES.size());
        words.speak(next);
        var now = shown;
        if (now != null) {
            shown = null;
            show(now);
        }
    }

    void show(LockScreen screen) {
        if (screen.equals(shown)) {
            return;
        }
        shown = screen;
        var key = key(screen.why());
        venue.setText(screen.venue());
        language.setText(words.language().equals(Locale.GERMAN) ? "English" : "Deutsch");
        var isNumbered = screen.number() != null;
        seat.setText(words.say("lock.seat"));
        seat.setVisible(isNumbered);
        number.setText(isNumbered ? String.valueOf(screen.number()) : "");
        headline.setText(words.say(key, screen.player() == null ? "" : screen.player()));
        hint.setText(words.say(key + ".hint"));
        var from = screen.reservedFrom();
        notice.getParent().setVisible(from != null);
        noticeText.setText(from == null ? "" : words.say("lock.reserved", words.time(from)));
        card.setVisible(screen.isOpenToAll());
        signIn.show(screen.form());
        phone(screen);
        revalidate();
        repaint();
    }

    private void phone(LockScreen screen) {
        var code = screen.code();
        phone.setVisible(screen.isOpenToAll());
        phoneTitle.setText(words.say("qr.title"));
        phoneHint.setText(code == null ? words.say("qr.none") : words.say("qr.hint") + "\n\n" + words.say("qr.or"));
        phoneCode.setText(code == null ? " " : code.code());
        qr.show(code == null ? null : code.url());
    }

    private static String key(LockScreen.Why why) {
        return switch (why) {
            case FREE -> "lock.free";
            case PAUSED -> "lock.paused";
            case HELD_BY_STAFF -> "lock.held";
            case UNREACHABLE -> "lock.unreachable";
            case NOT_ENROLLED -> "lock.refused";
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        var g = Look.smooth(graphics);
        glow(g, getWidth() * 0.16, getHeight() * 0.42, getWidth() * 0.5, Look.faint(Look.BRAND, 70));
        glow(g, getWidth() * 0.92, getHeight() * 1.02, getWidth() * 0.38, Look.faint(Look.ACCENT, 30));
        g.dispose();
    }

    private void glow(Graphics2D g, double x, double y, double radius, Color colour) {
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) Math.max(1, radius), new float[] {0f, 1f}, new Color[] {
                    colour, Look.faint(colour, 0)
                }));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
