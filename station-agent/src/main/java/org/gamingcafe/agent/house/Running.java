package org.gamingcafe.agent.house;

import java.time.Instant;
import java.util.Locale;

/** A program that runs at the seat. @param parent who started it, 0 if unknown */
public record Running(long pid, String name, long parent, Instant startedAt) {

    /** How names of programs are compared: without folder, in small letters. */
    public static String plain(String command) {
        var cut = Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\'));
        return command.substring(cut + 1).strip().toLowerCase(Locale.ROOT);
    }
}
