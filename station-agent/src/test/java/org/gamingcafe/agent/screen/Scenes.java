package org.gamingcafe.agent.screen;

import java.awt.AWTException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.swing.JFrame;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.LockScreen.Form;
import org.gamingcafe.agent.desk.LockScreen.SitCode;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.Note;
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
    private final Hand hand = new Hand();
    private final Diary diary = new Diary();

    private Scenes() throws AWTException {
        desk.listen(diary);
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
        hand.settle();
        picture("lock");
        Hand.must(
                "a card may be held to the reader",
                () -> lockPanel().signIn.card.isFocusOwner());
        hand.type("card-123");
        hand.enter();
        diary.mustSay("card card-123");

        Hand.onScreen(() -> lockPanel().signIn.name.requestFocus());
        Hand.must("the name is asked for", () -> lockPanel().signIn.name.isFocusOwner());
        hand.type("ada");
        hand.enter();
        Hand.must("the password is asked for", () -> lockPanel().signIn.password.isFocusOwner());
        hand.type("secret-1");
        hand.settle();
        picture("sign-in");
        hand.enter();
        diary.mustSay("signIn ada secret-1");

        desk.lock(free(new Form(false, true, "This code is wrong or has been used.")));
        hand.settle();
        picture("factor");
        Hand.must("the code is asked for", () -> lockPanel().signIn.code.isFocusOwner());
        hand.type("492039");
        hand.enter();
        diary.mustSay("secondFactor 492039");
    }

    private static LockScreen free(Form form) {
        return new LockScreen("Arcade One", 7, Why.FREE, null, null, CODE, form);
    }

    private void playing() throws Exception {
        var game = game();
        desk.unlock(bar(Duration.ofMinutes(83), null));
        hand.settle();
        Hand.must(
                "what was typed is forgotten",
                () -> lockPanel().signIn.name.typed().isEmpty());
        picture("playing");
        desk.message(new Note(Note.Level.INFO, words.say("message.title"), "Your pizza is ready."));
        desk.message(new Note(Note.Level.WARNING, words.say("warn.title"), words.say("warn.minutes", 5L)));
        desk.unlock(bar(Duration.ofMinutes(5), EIGHT));
        hand.settle();
        picture("warning");
        desk.ask(new Question(Duration.ofSeconds(42), false));
        hand.settle();
        picture("idle");
        hand.click("I am here");
        diary.mustSay("stillHere");
        desk.ask(null);
        hand.settle();
        hand.click("Pause");
        diary.mustSay("pause");
        hand.click("End");
        hand.click("End now?");
        diary.mustSay("end");
        hand.click("Call staff");
        diary.mustSay("callStaff");
        hand.click("Games");
        hand.settle();
        picture("games");
        hand.click("Rocket");
        diary.mustSay("launch " + GAMES.getLast().id());
        ordering();
        desk.unlock(new PlayBar(7, "Ada", PlayBar.State.GRACE, Duration.ZERO, "6.40 EUR", null, false, GAMES));
        hand.settle();
        picture("grace");
        Hand.onScreen(game::dispose);
    }

    /** By mouse alone: two of the first, one of the second, from the wallet. */
    private void ordering() throws Exception {
        hand.click("Order");
        diary.mustSay("openMenu");
        desk.menu(new Menu(MENU, List.of(), false, null, false));
        hand.settle();
        hand.click("+");
        hand.settle();
        hand.click("+");
        hand.settle();
        desk.menu(new Menu(
                MENU,
                List.of(new GivenOrder(11, "SERVED", ""), new GivenOrder(10, "READY", "4.00 EUR")),
                false,
                null,
                false));
        hand.settle();
        picture("order");
        hand.click("Pay from wallet");
        diary.mustSay("order [2] wallet");
        desk.menu(new Menu(MENU, List.of(new GivenOrder(12, "SENT", "")), false, words.say("order.done", 12L), true));
        hand.settle();
        picture("ordered");
        hand.click("Close");
        diary.mustSay("closeMenu");
        desk.menu(null);
        hand.settle();
    }

    private void theOtherWays() throws Exception {
        words.speak(Locale.GERMAN);
        desk.lock(new LockScreen("Arcade One", 7, Why.PAUSED, "Ada", EIGHT, null, Form.EMPTY));
        hand.settle();
        picture("paused-de");
        words.speak(Locale.ENGLISH);
        desk.lock(new LockScreen("Arcade One", 7, Why.UNREACHABLE, null, null, null, Form.EMPTY));
        hand.settle();
        picture("unreachable");
        var cover = new Cover(words);
        cover.show();
        hand.settle();
        cover.hide();
        hand.settle();
        Hand.must("there is a picture for staff", () -> desk.picture().isPresent());
    }

    private void idleIsCounted() throws InterruptedException {
        hand.move(5, 5);
        hand.move(9, 9);
        Hand.must("a touch is seen", () -> desk.idle().compareTo(Duration.ofSeconds(1)) < 0);
        Hand.must("rest is counted", () -> desk.idle().compareTo(Duration.ofMillis(300)) > 0);
        ActiveWindow.isOf(ProcessHandle.current().pid());
        Hand.must("the program in front is known", () -> desk.foreground().equals(java.util.Optional.of("java")));
        Hand.must(
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
        Hand.onScreen(() -> {
            var frame = new JFrame();
            frame.setUndecorated(true);
            frame.setContentPane(new Hills());
            frame.setBounds(Windows.mainScreen());
            frame.setVisible(true);
            made[0] = frame;
        });
        return made[0];
    }

    private void picture(String name) throws IOException {
        var png = desk.picture().orElseThrow();
        Files.write(TAKEN.resolve("agent-" + name + ".png"), png);
        if (System.getProperty("cafe.screens", "check").equals("write")) {
            Files.write(KEPT.resolve("agent-" + name + ".png"), png);
        }
    }

    private LockPanel lockPanel() {
        for (var window : java.awt.Window.getWindows()) {
            if (window instanceof JFrame frame && frame.getContentPane() instanceof LockPanel panel) {
                return panel;
            }
        }
        throw new AssertionError("no lock panel");
    }
}
