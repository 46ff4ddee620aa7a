package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.mail.Letter;
import org.gamingcafe.platform.mail.Mailer;
import org.gamingcafe.platform.outbox.Outbox;
import org.gamingcafe.platform.outbox.OutboxHandler;

/** Mails the signed root of a day to the operator's address, if there is one: a copy that nobody here can change. */
@ApplicationScoped
class LedgerMail implements OutboxHandler {

    static final String TYPE = "mail.ledger-root";

    @Inject
    Settings.Books settings;

    @Inject
    Outbox outbox;

    @Inject
    DayRoots roots;

    @Inject
    VenueService venues;

    @Inject
    Mailer mailer;

    void announce(DayRoot root) {
        if (settings.auditMail().isPresent()) {
            outbox.append(
                    "ledger:" + root.venue(),
                    TYPE,
                    Map.of("venue", root.venue().toString(), "day", root.day().toString()));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        if (settings.auditMail().isEmpty()) {
            return;
        }
        var venue = venues.get(new VenueId(UUID.fromString(word(payload, "venue"))));
        var day = LocalDate.parse(word(payload, "day"));
        var root =
                roots.find(venue.id().value(), day).orElseThrow(() -> new IllegalStateException("no root of " + day));
        var values = Map.of(
                "venue", venue.name(),
                "day", root.day().toString(),
                "entries", Long.toString(root.entries()),
                "seals", root.firstSeal() + "–" + root.lastSeal(),
                "root", root.root(),
                "signature", root.signature());
        mailer.send(new Letter(
                message, settings.auditMail().get(), venue.language(), "ledger-root", values, message.toString()));
    }

    private static String word(Map<String, String> payload, String name) {
        return Optional.ofNullable(payload.get(name))
                .orElseThrow(() -> new IllegalStateException("a mail without " + name));
    }
}
