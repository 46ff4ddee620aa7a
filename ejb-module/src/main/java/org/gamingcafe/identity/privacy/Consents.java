package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.PreferencesChanged;

/** Puts on record what people say about news and offers, wherever they say it. */
@ApplicationScoped
class Consents {

    @Inject
    PrivacySettings settings;

    @Inject
    Clock clock;

    void preferencesChanged(@Observes PreferencesChanged changed) {
        changed.mails(NoticeKind.OFFERS)
                .ifPresent(granted -> settings.note(
                        changed.account(),
                        PrivacyPurpose.OFFERS,
                        granted,
                        changed.how().name(),
                        clock.instant()));
    }
}
