package org.gamingcafe.agent.screen;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Keyboard and mouse of a person.
 *
 * <p>Waits for what is to be seen and never for the robot's idle: without a window manager that waits up to ten
 * seconds for an event which may not come, longer than a button asks "End now?".
 */
final class Hand {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Robot robot;

    Hand() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(8);
    }

    void type(String text) {
        for (var letter : text.toCharArray()) {
            press(KeyEvent.getExtendedKeyCodeForChar(letter));
        }
    }

    void enter() {
        press(KeyEvent.VK_ENTER);
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    void move(int x, int y) {
        robot.mouseMove(x, y);
    }

    void click(String button) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var at = whereIs(button);
        while (at == null) {
            if (System.nanoTime() > until) {
                throw new AssertionError("no button " + button);
            }
            TimeUnit.MILLISECONDS.sleep(20);
            at = whereIs(button);
        }
        move(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Until windows are mapped and drawn: what was asked of the screen is there, and what came back is handled. */
    void settle() throws Exception {
        for (int i = 0; i < 5; i++) {
            Toolkit.getDefaultToolkit().sync();
            onScreen(() -> {});
            TimeUnit.MILLISECONDS.sleep(60);
        }
    }

    static void onScreen(Runnable task) throws Exception {
        SwingUtilities.invokeAndWait(task);
    }

    static void must(String what, BooleanSupplier holds) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(what);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static @Nullable Point whereIs(String text) throws Exception {
        var found = new Point[1];
        onScreen(() -> {
            for (var window : Window.getWindows()) {
                find(window, text).ifPresent(one -> found[0] = middle(one));
            }
        });
        return found[0];
    }

    private static Optional<Component> find(Container in, String text) {
        for (var part : in.getComponents()) {
            if (part instanceof AbstractButton button && button.isShowing() && text.equals(button.getText())) {
                return Optional.of(part);
            }
            if (part instanceof Container inner) {
                var found = find(inner, text);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Point middle(Component one) {
        var at = one.getLocationOnScreen();
        return new Point(at.x + one.getWidth() / 2, at.y + one.getHeight() / 2);
    }
}
