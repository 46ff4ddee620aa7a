package org.gamingcafe.platform.mail;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.EmailAddress;

/**
 * One mail.
 *
 * @param message the outbox message that causes it; the same one gives the same Message-ID
 * @param template name of the file under {@code mail/}, without language and ending
 * @param values what the template's {@code {words}} stand for
 */
public record Letter(
        UUID message,
        EmailAddress to,
        String language,
        String template,
        Map<String, String> values,
        String correlation) {}
