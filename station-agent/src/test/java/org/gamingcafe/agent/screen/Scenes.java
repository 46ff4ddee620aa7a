package org.gamingcafe.agent.screen;

import java.awt.AWTException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.LockScreen.Form;
import org.gamingcafe.agent.desk.LockScreen.SitCode;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.PlayBar;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.GivenOrder;
import org.gamingcafe.agent.house.MenuItem;
import org.gamingcafe.agent.house.SeatGame;
import org.jspecify.annotations.Nullable;

/** Runs on a screen of its own: shows each scene, takes its picture, and uses keyboard and mouse like a person. */
public final class Scenes {

    private static final SitCode CODE = new SitCode("K7QM-2XVD", "https://cafe.example.org/me/seat?code=K7QM-2XVD");
    private static final Instant EIGHT = Instant.parse("2026-03-02T20:00:00Z");
    private static final List<SeatGame> GAMES = List.of(
            new SeatGame(UUID.randomUUID(), "Chess", "chess", false),
            new SeatGame(UUID.randomUUID(), "Rocket", "rocket", false));
    private static final List<MenuItem> MENU = List.of(
            new MenuItem(UUID.randomUUID(), "Club-Mate 0.5 l", new BigDecimal("2.50"), "EUR"),
            new MenuItem(UUID.randomUUID(), "Cola 0.33 l", new BigDecimal("2.20"), "EUR"),
            new MenuItem(UUID.randomUUID(), "Toast with cheese", new BigDecimal("4.00"), "EUR"),
            new MenuItem(UUID.randomUUID(), "Pizza margherita", new BigDecimal("7.90"), "EUR"),
            new MenuItem(UUID.randomUUID(), "Crisps, paprika", new BigDecimal("1.80"), "EUR"),
            new MenuItem(UUID.randomUUID(), "Energy drink", new BigDecimal("2.90"), "EUR"));
    private static final Path TAKEN = Path.of("target/screens");
    private static final Path KEPT = Path.of("../docs/screens");

    private final Words words = new Words(Locale.ENGLISH);
    private final ScreenDesk desk = ScreenDesk.open(words);
    private final Robot robot;
    private final BlockingQueue<String> acts = new LinkedBlockingQueue<>();

    private Scenes() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(8);
        desk.listen(new Diary());
    }

    public static void main(String[] args) throws Exception {
        try {
            Files.createDirectories(TAKEN);
            new Scenes().shown();
            System.out.println("all scenes were shown");
            System.exit(0);
        } catch (Exception | AssertionError failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void shown() throws Exception {
        idleIsCounted();
        locked();
        playing();
        theOtherWays();
        desk.close();
    }

    private void locked() throws Exception {
        desk.lock(free(Form.EMPTY));
        settled();
        picture("lock");
        type("card-123");
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        mustHappen("card card-123");

        onScreen(() -> lockPanel().signIn.name.requestFocus());
        robot.waitForIdle();
        type("ada");
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        robot.waitForIdle();
        type("secret-1");
        robot.waitForIdle();
        picture("sign-in");
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        mustHappen("signIn ada secret-1");

        desk.lock(free(new Form(false, true, "This code is wrong or has been used.")));
        settled();
        picture("factor");
        type("492039");
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        mustHappen("secondFactor 492039");
    }

    private static LockScreen free(Form form) {
        return new LockScreen("Arcade One", 7, Why.FREE, null, null, CODE, form);
    }

    private void playing() throws Exception {
        var game = game();
        desk.unlock(bar(Duration.ofMinutes(83), null));
        settled();
        must(
                "what was typed is forgotten",
                () -> lockPanel().signIn.name.typed().isEmpty());
        picture("playing");
        desk.message(new Note(Note.Level.INFO, words.say("message.title"), "Your pizza is ready."));
        desk.message(new Note(Note.Level.WARNING, words.say("warn.title"), words.say("warn.minutes", 5L)));
        desk.unlock(bar(Duration.ofMinutes(5), EIGHT));
        settled();
        picture("warning");
        desk.ask(new Question(Duration.ofSeconds(42), false));
        settled();
        picture("idle");
        clickButton("I am here");
        mustHappen("stillHere");
        desk.ask(null);
        settled();
        clickButton("Pause");
        mustHappen("pause");
        clickButton("End");
        clickButton("End now?");
        mustHappen("end");
        clickButton("Call staff");
        mustHappen("callStaff");
        clickButton("Games");
        settled();
        picture("games");
        clickButton("Rocket");
        mustHappen("launch " + GAMES.getLast().id());
        ordering();
        desk.unlock(new PlayBar(7, "Ada", PlayBar.State.GRACE, Duration.ZERO, "6.40 EUR", null, false, GAMES));
        settled();
        picture("grace");
        onScreen(game::dispose);
    }

    /** By mouse alone: two of the first, one of the second, from the wallet. */
    private void ordering() throws Exception {
        clickButton("Order");
        mustHappen("openMenu");
        desk.menu(new Menu(MENU, List.of(), false, null, false));
        settled();
        clickButton("+");
        settled();
        clickButton("+");
        settled();
        desk.menu(new Menu(
                MENU,
                List.of(new GivenOrder(11, "SERVED", ""), new GivenOrder(10, "READY", "4.00 EUR")),
                false,
                null,
                false));
        settled();
        picture("order");
        clickButton("Pay from wallet");
        mustHappen("order [2] wallet");
        desk.menu(new Menu(MENU, List.of(new GivenOrder(12, "SENT", "")), false, words.say("order.done", 12L), true));
        settled();
        picture("ordered");
        clickButton("Close");
        mustHappen("closeMenu");
        desk.menu(null);
        settled();
    }

    private void theOtherWays() throws Exception {
        words.speak(Locale.GERMAN);
        desk.lock(new LockScreen("Arcade One", 7, Why.PAUSED, "Ada", EIGHT, null, Form.EMPTY));
        settled();
        picture("paused-de");
        words.speak(Locale.ENGLISH);
        desk.lock(new LockScreen("Arcade One", 7, Why.UNREACHABLE, null, null, null, Form.EMPTY));
        settled();
        picture("unreachable");
        var cover = new Cover(words);
        cover.show();
        settled();
        cover.hide();
        settled();
        must("there is a picture for staff", () -> desk.picture().isPresent());
    }

    private void idleIsCounted() {
        robot.mouseMove(5, 5);
        robot.mouseMove(9, 9);
        robot.waitForIdle();
        must("a touch is seen", () -> desk.idle().compareTo(Duration.ofSeconds(1)) < 0);
        must("rest is counted", () -> desk.idle().compareTo(Duration.ofMillis(300)) > 0);
        ActiveWindow.isOf(ProcessHandle.current().pid());
        must("the program in front is known", () -> desk.foreground().equals(java.util.Optional.of("java")));
        must(
                "this program is seen to run",
                () -> desk.running().stream()
                        .anyMatch(one -> one.pid() == ProcessHandle.current().pid()));
    }

    private static PlayBar bar(Duration left, @Nullable Instant reserved) {
        return new PlayBar(7, "Ada", PlayBar.State.PLAYING, left, "3.20 EUR", reserved, true, GAMES);
    }

    /** Something to play, so that the pictures show what is covered and what is not. */
    private static JFrame game() throws Exception {
        var made = new JFrame[1];
        onScreen(() -> {
            var frame = new JFrame();
            frame.setUndecorated(true);
            frame.setContentPane(new Hills());
            frame.setBounds(Windows.mainScreen());
            frame.setVisible(true);
            made[0] = frame;
        });
        return made[0];
    }

    private void settled() throws Exception {
        for (int i = 0; i < 4; i++) {
            onScreen(() -> {});
            robot.waitForIdle();
            TimeUnit.MILLISECONDS.sleep(60);
        }
    }

    private void picture(String name) throws IOException {
        robot.waitForIdle();
        var png = desk.picture().orElseThrow();
        Files.write(TAKEN.resolve("agent-" + name + ".png"), png);
        if (System.getProperty("cafe.screens", "check").equals("write")) {
            Files.write(KEPT.resolve("agent-" + name + ".png"), png);
        }
    }

    private void type(String text) {
        for (var letter : text.toCharArray()) {
            var key = KeyEvent.getExtendedKeyCodeForChar(letter);
            robot.keyPress(key);
            robot.keyRelease(key);
        }
        robot.waitForIdle();
    }

    /** Waits for the button and not for the screen to rest, which may outlast a button that asks for a moment only. */
    private void clickButton(String text) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        var at = whereIs(text);
        while (at == null) {
            if (System.nanoTime() > until) {
                throw new AssertionError("no button " + text);
            }
            TimeUnit.MILLISECONDS.sleep(20);
            at = whereIs(text);
        }
        click(at);
    }

    private static java.awt.@Nullable Point whereIs(String text) throws Exception {
        var found = new java.awt.Point[1];
        onScreen(() -> {
            for (var window : java.awt.Window.getWindows()) {
                find(window, text).ifPresent(one -> found[0] = middle(one));
            }
        });
        return found[0];
    }

    private static java.util.Optional<java.awt.Component> find(java.awt.Container in, String text) {
        for (var part : in.getComponents()) {
            if (part instanceof AbstractButton button && button.isShowing() && text.equals(button.getText())) {
                return java.util.Optional.of(part);
            }
            if (part instanceof java.awt.Container inner) {
                var found = find(inner, text);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return java.util.Optional.empty();
    }

    private static java.awt.Point middle(java.awt.Component one) {
        var at = one.getLocationOnScreen();
        return new java.awt.Point(at.x + one.getWidth() / 2, at.y + one.getHeight() / 2);
    }

    private void click(java.awt.Point at) {
        robot.mouseMove(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private LockPanel lockPanel() {
        for (var window : java.awt.Window.getWindows()) {
            if (window instanceof JFrame frame && frame.getContentPane() instanceof LockPanel panel) {
                return panel;
            }
        }
        throw new AssertionError("no lock panel");
    }

    private static void onScreen(Runnable task) throws Exception {
        SwingUtilities.invokeAndWait(task);
    }

    private void mustHappen(String act) throws InterruptedException {
        var happened = acts.poll(5, TimeUnit.SECONDS);
        if (!act.equals(happened)) {
            throw new AssertionError("expected: " + act + ", happened: " + happened);
        }
    }

    private static void must(String what, BooleanSupplier holds) {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(what);
            }
            Thread.onSpinWait();
        }
    }

    private final class Diary implements Person {
        @Override
        public void signIn(String name, String password) {
            acts.add("signIn " + name + " " + password);
        }

        @Override
        public void secondFactor(String code) {
            acts.add("secondFactor " + code);
        }

        @Override
        public void backToStart() {
            acts.add("backToStart");
        }

        @Override
        public void card(String read) {
            acts.add("card " + read);
        }

        @Override
        public void pause() {
            acts.add("pause");
        }

        @Override
        public void end() {
            acts.add("end");
        }

        @Override
        public void launch(UUID game) {
            acts.add("launch " + game);
        }

        @Override
        public void openMenu() {
            acts.add("openMenu");
        }

        @Override
        public void closeMenu() {
            acts.add("closeMenu");
        }

        @Override
        public void order(Map<UUID, Integer> pieces, boolean fromWallet) {
            acts.add("order " + pieces.values().stream().sorted().toList() + (fromWallet ? " wallet" : " bill"));
        }

        @Override
        public void callStaff() {
            acts.add("callStaff");
        }

        @Override
        public void stillHere() {
            acts.add("stillHere");
        }
    }

    /** A landscape at dusk. */
    private static final class Hills extends JPanel {

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
}
