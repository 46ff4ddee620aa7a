package org.gamingcafe.agent.screen;

import com.sun.jna.Native;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.agent.house.Running;
import org.jspecify.annotations.Nullable;

/** What the X server knows of the person at the seat. Where there is none, or not enough of it, nothing can be told. */
final class Eyes implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Eyes.class.getName());

    private X11.@Nullable Display display;

    Eyes() {
        if (System.getenv("DISPLAY") == null) {
            return;
        }
        try {
            display = X11.INSTANCE.XOpenDisplay(null);
        } catch (UnsatisfiedLinkError e) {
            LOG.log(System.Logger.Level.WARNING, "No library for X: {0}", e.getMessage());
        }
    }

    /** Since when keyboard and mouse were not touched. */
    synchronized Duration idle() {
        var open = display;
        if (open == null) {
            return Duration.ZERO;
        }
        try {
            var info = new ScreenSaver.Info();
            var isTold = ScreenSaver.INSTANCE.XScreenSaverQueryInfo(open, X11.INSTANCE.XDefaultRootWindow(open), info);
            var idle = isTold == 0 ? 0 : info.idle.longValue();
            return Duration.ofMillis(Math.max(0, idle));
        } catch (LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "Idle time cannot be told: {0}", e.getMessage());
            display = null;
            return Duration.ZERO;
        }
    }

    /** The program whose window is in front, as the window manager says. */
    synchronized Optional<String> foreground() {
        var open = display;
        if (open == null) {
            return Optional.empty();
        }
        var root = X11.INSTANCE.XDefaultRootWindow(open);
        return number(open, root, "_NET_ACTIVE_WINDOW")
                .filter(window -> window != 0)
                .flatMap(window -> number(open, new X11.Window(window), "_NET_WM_PID"))
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .map(Running::plain);
    }

    private static Optional<Long> number(X11.Display open, X11.Window window, String name) {
        var atom = X11.INSTANCE.XInternAtom(open, name, false);
        var data = new PointerByReference();
        var count = new NativeLongByReference();
        var status = X11.INSTANCE.XGetWindowProperty(
                open,
                window,
                atom,
                new com.sun.jna.NativeLong(0),
                new com.sun.jna.NativeLong(1),
                false,
                new X11.Atom(0),
                new X11.AtomByReference(),
                new IntByReference(),
                count,
                new NativeLongByReference(),
                data);
        var found = data.getValue();
        if (status != 0 || found == null) {
            return Optional.empty();
        }
        var value = count.getValue().longValue() == 0 ? Optional.<Long>empty() : Optional.of(read(found));
        X11.INSTANCE.XFree(found);
        return value;
    }

    /** Properties of 32 bits come as what C calls long. */
    private static long read(com.sun.jna.Pointer from) {
        return Native.LONG_SIZE == Long.BYTES ? from.getLong(0) & 0xffff_ffffL : from.getInt(0);
    }

    @Override
    public synchronized void close() {
        if (display != null) {
            X11.INSTANCE.XCloseDisplay(display);
            display = null;
        }
    }
}
