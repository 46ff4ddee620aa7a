package org.gamingcafe.agent.screen;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;
import com.sun.jna.platform.unix.X11;

/** The X library that counts how long keyboard and mouse rest. */
public interface ScreenSaver extends Library {

    ScreenSaver INSTANCE = Native.load("Xss", ScreenSaver.class);

    int XScreenSaverQueryInfo(X11.Display display, X11.Drawable drawable, Info info);

    /** As it stands in scrnsaver.h. */
    @Structure.FieldOrder({"window", "state", "kind", "tilOrSince", "idle", "eventMask"})
    class Info extends Structure {
        public NativeLong window = new NativeLong();
        public int state;
        public int kind;
        public NativeLong tilOrSince = new NativeLong();
        public NativeLong idle = new NativeLong();
        public NativeLong eventMask = new NativeLong();
    }
}
