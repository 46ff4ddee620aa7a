package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Frame;
import org.gamingcafe.api.Retry;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.platform.kernel.Caller;

/** What the house answers to the messages of a station that has shown its key; it is the caller. */
@ApplicationScoped
public class StationAnswers {

    @Inject
    SeatLinkService seats;

    @Inject
    StationLinkService link;

    @Inject
    Validator validator;

    static String welcome(Caller caller) {
        return Frame.text(
                "welcome",
                new StationSocket.WelcomeAnswer(
                        StationSocket.PROTOCOL, caller.station().value()));
    }

    String to(Caller caller, Frame frame) {
        switch (frame.type()) {
            case "hello" -> {
                return welcome(caller);
            }
            case "beat" -> {
                var beat = frame.body(StationLinkResource.BeatRequest.class, validator)
                        .beat();
                return Frame.text("orders", OrdersAnswer.of(Retry.onConflict(() -> seats.beat(beat))));
            }
            case "answer" -> {
                var said = frame.body(StationSocket.SaidRequest.class, validator);
                var command = Retry.onConflict(() -> link.acknowledge(said.command(), said.done(), said.answer()));
                return Frame.text("answered", StationCommandResource.CommandAnswer.of(command));
            }
            case "journal" -> {
                var journal = frame.body(StationLinkResource.JournalRequest.class, validator);
                var entries = journal.entries().stream()
                        .map(StationLinkResource.EntryRequest::entry)
                        .toList();
                var through = Retry.onConflict(() -> link.merge(journal.boot(), entries));
                return Frame.text("merged", new StationLinkResource.JournalAnswer(through));
            }
            default -> throw DoorRefusal.otherProtocol();
        }
    }
}
