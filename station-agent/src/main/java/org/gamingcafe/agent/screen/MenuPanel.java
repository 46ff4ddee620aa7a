package org.gamingcafe.agent.screen;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.GivenOrder;
import org.gamingcafe.agent.house.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be ordered, how many of each, and how it is paid; by mouse alone, because the game has the keyboard. */
final class MenuPanel extends JPanel {

    private static final int MOST_PIECES = 20;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 620;
    private static final int ROW = 54;

    private final Look look;
    private final Words words;
    private final Supplier<Person> person;
    private final JLabel title;
    private final JPanel rows = new JPanel(new GridLayout(0, 1));
    private final JLabel given;
    private final JLabel said;
    private final JLabel total;
    private final Press wallet;
    private final Press bill;
    private final Press close;
    private final Map<UUID, Integer> chosen = new LinkedHashMap<>();
    private @Nullable Menu shown;

    MenuPanel(Look look, Words words, Supplier<Person> person) {
        super(new BorderLayout());
        this.look = look;
        this.words = words;
        this.person = person;
        setBackground(Look.PAPER);
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(Look.STRONG_LINE),
                BorderFactory.createEmptyBorder(look.px(20), look.px(24), look.px(20), look.px(24))));
        title = Stack.label(look.bold(24), Look.INK);
        given = Stack.label(look.plain(14), Look.QUIET);
        said = Stack.label(look.bold(15), Look.WARN);
        total = Stack.label(look.bold(21), Look.INK);
        wallet = new Press(look, Press.Dress.MAIN, 15);
        bill = new Press(look, Press.Dress.PLAIN, 15);
        close = new Press(look, Press.Dress.BARE, 15);
        wallet.addActionListener(event -> order(true));
        bill.addActionListener(event -> order(false));
        close.addActionListener(event -> person.get().closeMenu());
        rows.setBackground(Look.PAPER);
        add(top(), BorderLayout.NORTH);
        add(scroll(), BorderLayout.CENTER);
        add(foot(), BorderLayout.SOUTH);
        setPreferredSize(new Dimension(look.px(WIDTH), look.px(HEIGHT)));
    }

    private JComponent top() {
        var top = clear(new JPanel(new BorderLayout()));
        top.add(title, BorderLayout.WEST);
        top.add(close, BorderLayout.EAST);
        return top;
    }

    private JComponent scroll() {
        var holder = clear(new JPanel(new BorderLayout()));
        holder.add(rows, BorderLayout.NORTH);
        var scroll = new JScrollPane(holder);
        scroll.setBorder(BorderFactory.createEmptyBorder(look.px(8), 0, look.px(8), 0));
        scroll.setOpaque(false);
        scroll.getViewport().setBackground(Look.PAPER);
        scroll.getVerticalScrollBar().setUnitIncrement(look.px(ROW / 2));
        return scroll;
    }

    private JComponent foot() {
        var foot = new Stack(look);
        foot.wide(given).gap(4).wide(said).gap(6);
        var pay = clear(new JPanel(new FlowLayout(FlowLayout.RIGHT, look.px(10), 0)));
        pay.add(total);
        pay.add(bill);
        pay.add(wallet);
        return foot.wide(pay);
    }

    private static <T extends JComponent> T clear(T part) {
        part.setOpaque(false);
        return part;
    }

    private void order(boolean fromWallet) {
        person.get().order(Map.copyOf(chosen), fromWallet);
    }

    void show(Menu menu) {
        var before = shown;
        var isNews = before == null || !before.items().equals(menu.items());
        if (menu.done() && (before == null || !before.done())) {
            chosen.clear();
        }
        shown = menu;
        if (isNews) {
            chosen.keySet().retainAll(menu.items().stream().map(MenuItem::id).toList());
        }
        title.setText(words.say("order.title"));
        close.setText(words.say("order.close"));
        wallet.setText(words.say("order.wallet"));
        bill.setText(words.say("order.bill"));
        refresh(menu);
    }

    /** Whoever sits there next begins anew. */
    void forget() {
        chosen.clear();
        shown = null;
    }

    private void refresh(Menu menu) {
        rows.removeAll();
        menu.items().forEach(item -> rows.add(row(item)));
        given.setText(menu.given().isEmpty() ? " " : ordered(menu.given()));
        var answer = menu.said();
        said.setText(menu.busy() ? words.say("sign.busy") : answer == null ? " " : answer);
        said.setForeground(menu.done() ? Look.GOOD : Look.WARN);
        var isSome = !chosen.isEmpty() && !menu.busy();
        total.setText(sum(menu.items()));
        wallet.setEnabled(isSome);
        bill.setEnabled(isSome);
        revalidate();
        repaint();
    }

    /** The last three, such as {@code 12 new · 11 served}. */
    private String ordered(List<GivenOrder> orders) {
        return orders.stream()
                .limit(3)
                .map(one ->
                        words.say("order.one", String.valueOf(one.number()), words.say("order.state." + one.state()))
                                + (one.due().isEmpty() ? "" : " (" + words.say("order.due", one.due()) + ")"))
                .collect(java.util.stream.Collectors.joining("  ·  "));
    }

    private String sum(List<MenuItem> items) {
        var sum = items.stream()
                .map(item -> item.price().multiply(BigDecimal.valueOf(chosen.getOrDefault(item.id(), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return items.isEmpty() || sum.signum() == 0
                ? ""
                : sum.toPlainString() + " " + items.getFirst().currency();
    }

    private JComponent row(MenuItem item) {
        var row = clear(new JPanel(new BorderLayout(look.px(12), 0)));
        row.setPreferredSize(new Dimension(look.px(WIDTH / 2), look.px(ROW)));
        row.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Look.LINE));
        row.add(label(item.name(), look.bold(16), Look.INK), BorderLayout.CENTER);
        var right = clear(new JPanel(new FlowLayout(FlowLayout.RIGHT, look.px(8), look.px(6))));
        right.add(label(item.price().toPlainString() + " " + item.currency(), look.plain(15), Look.QUIET));
        var count = chosen.getOrDefault(item.id(), 0);
        right.add(step("−", count > 0, () -> put(item, count - 1)));
        right.add(label(String.valueOf(count), look.bold(17), count > 0 ? Look.INK : Look.QUIET));
        right.add(step("+", count < MOST_PIECES, () -> put(item, count + 1)));
        row.add(right, BorderLayout.EAST);
        return row;
    }

    private static JLabel label(String text, java.awt.Font font, Color colour) {
        var label = Stack.label(font, colour);
        label.setText(text);
        return label;
    }

    private Component step(String sign, boolean enabled, Runnable act) {
        var step = new Press(look, Press.Dress.PLAIN, 15);
        step.setText(sign);
        step.setEnabled(enabled);
        step.addActionListener(event -> act.run());
        return step;
    }

    private void put(MenuItem item, int count) {
        if (count > 0) {
            chosen.put(item.id(), count);
        } else {
            chosen.remove(item.id());
        }
        var menu = shown;
        if (menu != null) {
            refresh(menu);
        }
    }
}
