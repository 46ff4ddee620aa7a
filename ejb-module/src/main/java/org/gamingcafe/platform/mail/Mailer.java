package org.gamingcafe.platform.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/** Hands letters to the mail server. Called by outbox handlers only, outside of any transaction. */
@ApplicationScoped
public class Mailer {

    private static final String END = "stop-end";

    @Resource(lookup = "java:jboss/mail/cafe")
    Session session;

    @Inject
    Settings.Mail settings;

    @Inject
    Clock clock;

    /**
     * @throws DeliveryFailed when the mail server is in trouble
     * @throws AddressRefused when it does not take mails for this address, for now or for good
     */
    public void send(Letter letter) {
        try {
            limitPatience();
            Transport.send(message(letter));
        } catch (MessagingException e) {
            var refusal = Replies.refusal(e);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            throw new DeliveryFailed("mail " + letter.template(), e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var values = new HashMap<>(letter.values());
        values.put("baseUrl", settings.baseUrl());
        var filled = filled(letter, values);
        var mail = new WithOwnId(session, "<" + letter.message() + "@cafe>");
        mail.setFrom();
        mail.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().value(), true));
        mail.setSubject(filled.subject(), StandardCharsets.UTF_8.name());
        mail.setContent(bothForms(filled));
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Correlation-ID", letter.correlation());
        var stop = letter.values().get(Letter.STOP_ONE_CLICK);
        if (stop != null) {
            mail.setHeader("List-Unsubscribe", "<" + stop + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    /** A mail that can be turned off says at its end how. */
    private static Templates.Filled filled(Letter letter, Map<String, String> values) {
        var filled = Templates.fill(letter.template(), letter.language(), values);
        return values.containsKey(Letter.STOP_PAGE)
                ? filled.with(Templates.fill(END, letter.language(), values), letter.language())
                : filled;
    }

    /** The richer form last, as RFC 2046 wants it. */
    private static MimeMultipart bothForms(Templates.Filled filled) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(filled.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(filled.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The server's session knows host and credentials; how long we wait is our setting. */
    private void limitPatience() {
        var millis = Long.toString(settings.timeout().toMillis());
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> session.getProperties().putIfAbsent("mail.smtp." + limit, millis));
    }

    /** Keeps its Message-ID when it is saved, so that a repeated delivery can be recognised. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
