package org.gamingcafe.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a mail server has said in the dialogue about the only address of a mail. */
final class Replies {

    private static final Pattern REPLY = Pattern.compile("(?s)\\b([45]\\d\\d)[ -](.*)");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");
    private static final int LONGEST = 200;
    private static final int FOR_NOW = 450;
    private static final int PERMANENT = 500;
    /** What a server without enhanced codes says of a mailbox that is not there (RFC 5321 4.2.3). */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);
    /** Enhanced codes about the address itself (RFC 3463 3.2, 3.3): bad, moved, or a mailbox that was closed. */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("5\\.(?:1\\.\\d+|2\\.1)\\b.*");

    private static final Pattern ENHANCED = Pattern.compile("5\\.\\d+\\.\\d+\\b.*");
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
        return Optional.of(
                reply.map(said -> new AddressRefused(said.code(), said.text(), isInvalid && said.isOfTheAddress()))
                        .orElseGet(() -> new AddressRefused(FOR_NOW, "", false)));
    }

    private record Reply(int code, String text) {

        /** A server that does not like us, our network or our mail says no for good too, and means no address by it. */
        boolean isOfTheAddress() {
            return code >= PERMANENT
                    && (ENHANCED.matcher(text).matches()
                            ? OF_THE_ADDRESS.matcher(text).matches()
                            : NO_SUCH_MAILBOX.contains(code));
        }
    }

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
