package org.gamingcafe.platform.observe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Whether the mail server takes connections; asked at most every ten seconds, for at most one. */
@ApplicationScoped
class MailProbe {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final long COUNTS_FOR_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Resource(lookup = "java:jboss/mail/cafe")
    Session session;

    private boolean last;
    private long askedAt = System.nanoTime() - COUNTS_FOR_NANOS;

    synchronized boolean isReachable() {
        if (System.nanoTime() - askedAt >= COUNTS_FOR_NANOS) {
            askedAt = System.nanoTime();
            last = connects();
        }
        return last;
    }

    private boolean connects() {
        try (var socket = new Socket()) {
            var host = session.getProperty("mail.smtp.host");
            var port = session.getProperty("mail.smtp.port");
            socket.connect(
                    new InetSocketAddress(
                            host == null ? "localhost" : host, port == null ? 25 : Integer.parseInt(port)),
                    PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
