package org.gamingcafe.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a mail server has said in the dialogue about the only address of a mail. */
final class Replies {

    private static final Pattern REPLY = Pattern.compile("(?s)\\b([45]\\d\\d)[ -](.*)");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");
    private static final int LONGEST = 200;
    private static final int FOR_GOOD = 550;
    private static final int FOR_NOW = 450;
    private static final int PERMANENT = 500;
    private static final int DEEPEST = 10;

    private Replies() {}

    /** Empty if it was not the address, but the server that is in trouble. */
    static Optional<AddressRefused> refusal(MessagingException fault) {
        if (!(fault instanceof SendFailedException failed)) {
            return Optional.empty();
        }
        var isInvalid = failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        var isUnsent = failed.getValidUnsentAddresses() != null && failed.getValidUnsentAddresses().length > 0;
        if (!isInvalid && !isUnsent) {
            return Optional.empty();
        }
        var reply = reply(failed);
        if (reply.isEmpty() && !isInvalid) {
            return Optional.empty();
        }
        var code = reply.map(Reply::code).orElse(isInvalid ? FOR_GOOD : FOR_NOW);
        return Optional.of(new AddressRefused(code, reply.map(Reply::text).orElse(""), isInvalid && code >= PERMANENT));
    }

    private record Reply(int code, String text) {}

    /** The innermost one: the outer ones say only that sending has failed. */
    private static Optional<Reply> reply(MessagingException outer) {
        Optional<Reply> found = Optional.empty();
        Exception fault = outer;
        for (var depth = 0; depth < DEEPEST && fault != null; depth++) {
            var said = REPLY.matcher(String.valueOf(fault.getMessage()));
            if (said.find()) {
                found = Optional.of(new Reply(Integer.parseInt(said.group(1)), bare(said.group(2))));
            }
            fault = fault instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return found;
    }

    private static String bare(String text) {
        var line = ADDRESS.matcher(text)
                .replaceAll("…")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
