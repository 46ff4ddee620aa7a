package org.gamingcafe.launcher;

/** Something around us is not as it has to be; the message is one line for the person at the keyboard. */
public class LauncherFault extends RuntimeException {

    public LauncherFault(String message) {
        super(message);
    }

    public LauncherFault(String message, Throwable cause) {
        super(message, cause);
    }
}
