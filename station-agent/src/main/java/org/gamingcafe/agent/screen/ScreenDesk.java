package org.gamingcafe.agent.screen;

import java.awt.AWTException;
import java.awt.Robot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JWindow;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.Person;
import org.gamingcafe.agent.desk.PlayBar;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Running;
import org.jspecify.annotations.Nullable;

/**
 * A real screen. Everything that is shown is done on Swing's own thread. On a locked screen that is left alone what was
 * typed is forgotten, and the card reader has the keyboard again.
 */
public final class ScreenDesk implements Desk {

    private static final int NOTE_MILLIS = 12_000;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(45);
    private static final int MOST_NOTES = 4;
    private static final int LARGEST_PICTURE = 2_000_000;

    private final Machine machine = new Machine();
    private final Eyes eyes = new Eyes();
    private final Look look = Look.on(Windows.mainScreen().getSize());
    private final LockPanel lockPanel;
    private final PlayPanel playPanel;
    private final IdlePanel idlePanel;
    private final MenuPanel menuPanel;
    private final List<JFrame> covers;
    private final JWindow bar;
    private final JWindow idle;
    private final JWindow menu;
    private final List<JWindow> notes = new ArrayList<>();
    private volatile @Nullable Person person;
    private boolean isLocked;

    private ScreenDesk(Words words) {
        lockPanel = new LockPanel(look, words, this::person);
        playPanel = new PlayPanel(look, words, this::person);
        idlePanel = new IdlePanel(look, words, this::person);
        menuPanel = new MenuPanel(look, words, this::person);
        covers = Windows.covers(lockPanel);
        bar = Windows.overlay(playPanel);
        idle = Windows.overlay(idlePanel);
        menu = Windows.overlay(menuPanel);
    }

    /** With nothing shown yet. */
    public static ScreenDesk open(Words words) {
        var made = new ScreenDesk[1];
        onScreen(() -> made[0] = new ScreenDesk(words));
        return made[0];
    }

    private static void onScreen(Runnable task) {
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                task.run();
            } else {
                SwingUtilities.invokeAndWait(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Person person() {
        var somebody = person;
        if (somebody == null) {
            throw new IllegalStateException("Nobody listens yet.");
        }
        return somebody;
    }

    @Override
    public void listen(Person somebody) {
        person = somebody;
    }

    @Override
    public void lock(LockScreen shown) {
        SwingUtilities.invokeLater(() -> {
            lockPanel.show(shown);
            bar.setVisible(false);
            idle.setVisible(false);
            menu.setVisible(false);
            menuPanel.forget();
            if (!isLocked) {
                isLocked = true;
                forgetNotes();
                lockPanel.signIn.clear();
                covers.forEach(cover -> cover.setVisible(true));
                lockPanel.signIn.card.requestFocus();
            } else if (eyes.idle().compareTo(LEFT_ALONE) > 0) {
                lockPanel.signIn.clear();
                lockPanel.signIn.card.requestFocus();
            }
            covers.forEach(JFrame::toFront);
        });
    }

    @Override
    public void unlock(PlayBar shown) {
        SwingUtilities.invokeLater(() -> {
            if (isLocked) {
                isLocked = false;
                lockPanel.signIn.clear();
                forgetNotes();
                covers.forEach(cover -> cover.setVisible(false));
            }
            if (playPanel.show(shown) || !bar.isVisible()) {
                bar.pack();
                var screen = Windows.mainScreen();
                bar.setLocation(screen.x + (screen.width - bar.getWidth()) / 2, screen.y);
                bar.setVisible(true);
            }
        });
    }

    @Override
    public void message(Note note) {
        SwingUtilities.invokeLater(() -> {
            var window = Windows.overlay(new NotePanel(look, note));
            notes.addLast(window);
            if (notes.size() > MOST_NOTES) {
                forget(notes.getFirst());
            }
            window.pack();
            arrangeNotes();
            window.setVisible(true);
            var timer = new Timer(NOTE_MILLIS, event -> forget(window));
            timer.setRepeats(false);
            timer.start();
        });
    }

    private void forget(JWindow note) {
        if (notes.remove(note)) {
            note.dispose();
            arrangeNotes();
        }
    }

    private void forgetNotes() {
        List.copyOf(notes).forEach(this::forget);
    }

    private void arrangeNotes() {
        var screen = Windows.mainScreen();
        var top = screen.y + look.px(76);
        for (var note : notes) {
            note.setLocation(screen.x + screen.width - note.getWidth() - look.px(24), top);
            top += note.getHeight() + look.px(12);
        }
    }

    @Override
    public void menu(@Nullable Menu shown) {
        SwingUtilities.invokeLater(() -> {
            if (shown == null || isLocked) {
                menu.setVisible(false);
                return;
            }
            menuPanel.show(shown);
            if (!menu.isVisible()) {
                menu.pack();
                var screen = Windows.mainScreen();
                menu.setLocation(screen.x + (screen.width - menu.getWidth()) / 2, screen.y + look.px(76));
                menu.setVisible(true);
            }
        });
    }

    @Override
    public void ask(@Nullable Question question) {
        SwingUtilities.invokeLater(() -> {
            if (question == null || isLocked) {
                idle.setVisible(false);
                return;
            }
            idlePanel.show(question);
            if (!idle.isVisible()) {
                idle.pack();
                idle.setLocationRelativeTo(null);
                idle.setVisible(true);
            }
        });
    }

    @Override
    public Duration idle() {
        return eyes.idle();
    }

    @Override
    public Optional<String> foreground() {
        return eyes.foreground();
    }

    @Override
    public List<Running> running() {
        return machine.running();
    }

    @Override
    public boolean close(Running program) {
        return machine.close(program);
    }

    @Override
    public boolean close(String name) {
        return machine.close(name);
    }

    @Override
    public boolean launch(String program) {
        return machine.launch(program);
    }

    @Override
    public boolean volume(int percent) {
        return machine.volume(percent);
    }

    @Override
    public boolean mute() {
        return machine.mute();
    }

    @Override
    public Optional<byte[]> picture() {
        try {
            var taken = new Robot().createScreenCapture(Windows.mainScreen());
            var png = new ByteArrayOutputStream();
            ImageIO.write(taken, "png", png);
            return png.size() <= LARGEST_PICTURE ? Optional.of(png.toByteArray()) : Optional.empty();
        } catch (AWTException | IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean restart() {
        return machine.restart();
    }

    @Override
    public boolean powerOff() {
        return machine.powerOff();
    }

    @Override
    public void close() {
        onScreen(() -> {
            forgetNotes();
            covers.forEach(JFrame::dispose);
            bar.dispose();
            idle.dispose();
            menu.dispose();
        });
        eyes.close();
    }
}
