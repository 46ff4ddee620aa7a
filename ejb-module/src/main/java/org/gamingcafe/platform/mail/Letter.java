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
        String correlation) {

    /** Value with the address of the page where such mails are turned off; absent for mails that cannot be. */
    public static final String STOP_PAGE = "stopPage";

    /** Value with the address that turns them off without a page (RFC 8058). */
    public static final String STOP_ONE_CLICK = "stopOneClick";
}
