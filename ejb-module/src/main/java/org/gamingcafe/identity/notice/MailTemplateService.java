package org.gamingcafe.identity.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.mail.SampleLetters;

/** How every mail of the house looks, for the people who run it. */
@Stateless
@RolesAllowed(Permission.OPS_READ)
public class MailTemplateService {

    private static final String TEXT_MESSAGE = "sms-";

    /** In which languages mails are written. */
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /** What stands in the place of a name. */
    private static final String SOMEBODY = "Alex";

    @Inject
    SampleLetters letters;

    /** All templates by name. */
    public List<String> names() {
        return NoticeKind.kindsByTemplate().keySet().stream()
                .filter(template -> !template.startsWith(TEXT_MESSAGE))
                .sorted()
                .toList();
    }

    /**
     * What only the real mail knows is left open.
     *
     * @throws NotFound {@code mail-template.not-found}
     */
    public SampleLetters.Sample look(String template, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("language", "mail-template.language");
        }
        if (!names().contains(template)) {
            throw new NotFound("mail-template");
        }
        return letters.of(template, language, SOMEBODY).orElseThrow(() -> new NotFound("mail-template"));
    }
}
