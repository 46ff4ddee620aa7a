package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback that delivers nothing: each mail becomes a file. So that one can see what the house does when a
 * server says no, addresses that begin with {@link #REFUSED_FOR_GOOD} or {@link #REFUSED_FOR_NOW} are refused.
 */
public final class MailSink implements AutoCloseable {

    /** Of such an address it says that there is no such user. */
    public static final String REFUSED_FOR_GOOD = "no-such-user";

    /** Such an address may come again later. */
    public static final String REFUSED_FOR_NOW = "come-again";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int LARGEST_MAIL = 10 * 1024 * 1024;
    private static final int NO_SUCH_USER = 550;
    private static final int COME_AGAIN = 451;
    private static final int TOO_LARGE = 552;

    private final Path directory;
    private final int port;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong count = new AtomicLong();
    private @Nullable SMTPServer server;

    MailSink(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Also after it was closed. */
    public synchronized void start() {
        PrivateFile.directory(directory);
        var fresh = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(context -> new Dialogue())
                .build();
        fresh.start();
        server = fresh;
    }

    /** On loopback. */
    public int port() {
        return port;
    }

    /** Mails so far, oldest first. */
    public List<Path> mails() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot list " + directory, fault);
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** With one client about one mail. */
    private final class Dialogue implements MessageHandler {

        @Override
        public void from(String sender) {
            // Everybody may send.
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (address.startsWith(REFUSED_FOR_GOOD)) {
                throw new RejectException(NO_SUCH_USER, "5.1.1 <" + address + ">: no such user here");
            }
            if (address.startsWith(REFUSED_FOR_NOW)) {
                throw new RejectException(COME_AGAIN, "4.7.1 <" + address + ">: come again later");
            }
        }

        @Override
        public @Nullable String data(InputStream mail) throws RejectException, IOException {
            var written = mail.readNBytes(LARGEST_MAIL + 1);
            if (written.length > LARGEST_MAIL) {
                throw new RejectException(TOO_LARGE, "5.3.4 too large");
            }
            keep(written);
            return null;
        }

        @Override
        public void done() {
            // It was kept already.
        }
    }

    private void keep(byte[] mail) {
        var name = STAMP.format(clock.instant()) + "-" + "%04d".formatted(count.incrementAndGet());
        try {
            var fresh = Files.write(directory.resolve("." + name), mail);
            Files.move(fresh, directory.resolve(name + ".eml"));
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot keep a mail", fault);
        }
    }
}
