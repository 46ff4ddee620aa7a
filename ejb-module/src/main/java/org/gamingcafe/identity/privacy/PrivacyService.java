package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.PreferenceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;

/** What people allow the house to do with their data (E13). */
@Stateless
@PermitAll
public class PrivacyService {

    private static final String PAGE = "PAGE";

    @Inject
    PrivacySettings settings;

    @Inject
    PreferenceService preferences;

    @Inject
    ActivityService activities;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** One's own, with the defaults where one has said nothing. */
    public PrivacyView mine() {
        return view(settings.of(me()));
    }

    private PrivacyView view(PrivacySettings.Kept kept) {
        var choice =
                new PrivacyChoice(preferences.wantsMails(NoticeKind.OFFERS), kept.nameInReviews(), kept.transfers());
        var shown = kept.version() + preferences.version(); // a word in a mail changes offers, and not these settings
        return new PrivacyView(choice, PrivacySettings.TEXT_VERSION, shown);
    }

    /** @param seen the version that was shown */
    public PrivacyView choose(PrivacyChoice wanted, long seen) {
        var me = me();
        var kept = settings.of(me); // read once: what is shown and what is replaced are the same
        var before = view(kept);
        if (before.version() != seen || !settings.keep(me, wanted, kept.version(), clock.instant())) {
            throw new StaleEdit();
        }
        var changed = new EnumMap<PrivacyPurpose, Boolean>(PrivacyPurpose.class);
        note(changed, PrivacyPurpose.NAME_IN_REVIEWS, before.choice().nameInReviews(), wanted.nameInReviews());
        note(changed, PrivacyPurpose.TRANSFERS, before.choice().transfers(), wanted.transfers());
        changed.forEach((purpose, granted) -> settings.note(me, purpose, granted, PAGE, clock.instant()));
        if (!changed.isEmpty()) {
            events.fire(new PrivacyChanged(me, Map.copyOf(changed)));
            activities.note(me, ActivityAction.PRIVACY_CHANGED, Map.of());
        }
        if (before.choice().offers() != wanted.offers()) {
            preferences.setMails(NoticeKind.OFFERS, wanted.offers());
        }
        return mine();
    }

    /** What one has agreed to and taken back, newest first. */
    public Slice<ConsentView> consents(PageRequest page) {
        return Slice.of(settings.consents(me(), page), page.size(), last -> Cursor.of(last.at(), last.id()));
    }

    /** For the rooms above: whether other members may offer money to this one. */
    public boolean allowsTransfers(AccountId account) {
        return settings.of(account).transfers();
    }

    /** For the rooms above: those of these people whose name does not stand beside their reviews. */
    public Set<AccountId> nameless(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Set.of() : settings.nameless(accounts);
    }

    private static void note(
            Map<PrivacyPurpose, Boolean> changed, PrivacyPurpose purpose, boolean before, boolean wanted) {
        if (before != wanted) {
            changed.put(purpose, wanted);
        }
    }

    private static AccountId me() {
        return Call.current().caller().person();
    }
}
