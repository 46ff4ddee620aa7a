package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that delivers nothing: each mail becomes a file. */
public final class MailSink implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int LARGEST_MAIL = 10 * 1024 * 1024;

    private final Path directory;
    private final SMTPServer server;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong count = new AtomicLong();

    MailSink(Path directory, int port) {
        this.directory = directory;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .maxMessageSize(LARGEST_MAIL)
                .messageHandler((context, from, to, data) -> keep(data))
                .build();
    }

    public void start() {
        PrivateFile.directory(directory);
        server.start();
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
    public void close() {
        server.stop();
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
