package org.gamingcafe.agent.screen;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;

/** Says on the root window which program is in front, as a window manager does. */
final class ActiveWindow {

    private static final int REPLACE = 0;
    private static final int BITS = 32;

    private ActiveWindow() {}

    static void isOf(long pid) {
        var display = X11.INSTANCE.XOpenDisplay(null);
        var root = X11.INSTANCE.XDefaultRootWindow(display);
        put(display, root, "_NET_ACTIVE_WINDOW", X11.XA_WINDOW, root.longValue());
        put(display, root, "_NET_WM_PID", X11.XA_CARDINAL, pid);
        X11.INSTANCE.XSync(display, false);
        X11.INSTANCE.XCloseDisplay(display);
    }

    private static void put(X11.Display display, X11.Window on, String name, X11.Atom kind, long value) {
        var data = new Memory(NativeLong.SIZE);
        data.setNativeLong(0, new NativeLong(value));
        X11.INSTANCE.XChangeProperty(
                display, on, X11.INSTANCE.XInternAtom(display, name, false), kind, BITS, REPLACE, data, 1);
    }
}
