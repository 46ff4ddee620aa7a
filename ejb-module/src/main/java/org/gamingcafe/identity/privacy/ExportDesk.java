package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** The steps of an export, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class ExportDesk {

    @Inject
    Exports exports;

    @Inject
    Contributions contributions;

    @Inject
    NoticeService notices;

    @Inject
    ActivityService activities;

    @Inject
    Settings.Mail settings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Empty if one is under way. */
    Optional<UUID> begin(AccountId account) {
        var begun = exports.begin(account, contributions.all().size(), clock.instant());
        begun.ifPresent(export -> {
            events.fire(new DataExportAsked(export, account));
            activities.note(account, ActivityAction.DATA_EXPORT_ASKED, Map.of());
        });
        return begun;
    }

    Optional<Exports.Taken> take() {
        for (var lost : exports.giveUp(clock.instant())) {
            events.fire(new DataExportEnded(lost.id(), lost.account(), ExportView.State.FAILED));
            notices.tell(lost.account(), "data-export-failed", Map.of());
        }
        return exports.take(clock.instant());
    }

    /** What one room hands out. */
    Map<String, Object> ask(Contributions.Contribution room, AccountId account) {
        var all = new HashMap<String, Object>();
        room.parts().forEach(part -> all.putAll(part.export(account)));
        return all;
    }

    void advance(Exports.Taken taken, int parts) {
        exports.advance(taken, parts);
    }

    /** The link is sealed until the mail is written, and opens for its owner only. */
    void ready(Exports.Taken taken, byte[] sealed) {
        var ticket = Secret.random();
        var now = clock.instant();
        if (!exports.ready(taken, sealed, ticket.hash(), now)) {
            return;
        }
        events.fire(new DataExportEnded(taken.id(), taken.account(), ExportView.State.READY));
        notices.tell(
                taken.account(),
                "data-export-ready",
                Map.of("expiresAt", now.plus(Exports.LIFE).toString()),
                Map.of("link", settings.baseUrl() + "/me/data?ticket=" + ticket.reveal()));
    }
}
