package org.gamingcafe.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the mail server of the tests has received for one address. */
record Mailbox(Path directory, String address) {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
    private static final Pattern LINK = Pattern.compile("(https?://\\S+?ticket=[A-Za-z0-9_-]{43})");

    /** In the house that all tests share. */
    Mailbox(String address) {
        this(TheCafe.run().resolve("mail"), address);
    }

    /** Waits for so many mails and returns the latest. */
    String latestOf(int expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().size() >= expected);
        return mails().get(expected - 1);
    }

    /** Waits for a mail that says this and returns the latest of them, whatever else has come. */
    String about(String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().stream().anyMatch(mail -> mail.contains(words)));
        return mails().stream().filter(mail -> mail.contains(words)).toList().getLast();
    }

    /** Waits for a mail with a code in a line of its own and returns the latest one. */
    String code() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !codes().isEmpty());
        return codes().getLast();
    }

    private List<String> codes() {
        return mails().stream()
                .flatMap(mail -> CODE.matcher(mail).results())
                .map(found -> found.group(1))
                .toList();
    }

    int size() {
        return mails().size();
    }

    static String link(String mail) {
        var found = LINK.matcher(mail);
        if (!found.find()) {
            throw new AssertionError("no link in " + mail);
        }
        return found.group(1);
    }

    static String ticket(String mail) {
        var link = link(mail);
        return link.substring(link.indexOf('=') + 1);
    }

    private List<String> mails() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The mail, if it is to this address, with the soft line ends of quoted-printable taken out. */
    private Optional<String> read(Path file) {
        try {
            var mail = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(mail)
                    .filter(text -> text.contains("To: " + address + "\r\n") || text.contains("To: " + address + "\n"))
                    .map(text -> text.contains("quoted-printable")
                            ? text.replaceAll("=\r?\n", "").replace("=3D", "=")
                            : text)
                    .findFirst();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
