package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.identity.notice.AlertView;

/** What an alert says, in the language of the call. */
@Named("alertWords")
@ApplicationScoped
public class AlertWords {

    private static final String UNKNOWN = "?";

    /** Details that a reader understands; times and ids of the mail are not among them. */
    private static final List<String> SHOWN =
            List.of("device", "place", "count", "failures", "minutes", "left", "venue", "ending");

    @Inject
    Texts texts;

    /** One that has no sentence of its own is told by its kind. */
    public String what(AlertView alert) {
        var sentence = texts.word("alert", alert.what());
        return sentence.equals(alert.what())
                ? texts.word("notice-kind", alert.kind().name())
                : sentence;
    }

    public String details(AlertView alert) {
        return SHOWN.stream()
                .filter(name -> !alert.details().getOrDefault(name, UNKNOWN).equals(UNKNOWN))
                .map(name -> texts.word("alert-detail", name) + ": "
                        + alert.details().get(name))
                .collect(Collectors.joining(" · "));
    }
}
