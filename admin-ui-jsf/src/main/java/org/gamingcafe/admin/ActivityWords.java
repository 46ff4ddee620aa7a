package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gamingcafe.identity.activity.ActivityLine;

/** What the entries of an activity log say beside the act, in the language of the call. */
@Named("activityWords")
@ApplicationScoped
public class ActivityWords {

    @Inject
    Texts texts;

    public String of(ActivityLine line) {
        return line.details().entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .map(detail -> texts.word("activity-detail", detail.getKey()) + ": " + words(detail.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String words(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(word -> texts.word("activity-word", word))
                .collect(Collectors.joining(", "));
    }
}
