package org.gamingcafe.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.PreferenceService;
import org.jspecify.annotations.Nullable;

/** Turns off mails of one kind, by the word in such a mail and a button: opening the page changes nothing. */
@Named
@ViewScoped
public class UnsubscribePage implements Serializable {

    private static final int LONGEST_WORD = 120;

    @Inject
    PreferenceService preferences;

    private String word = "";
    private boolean stopped;

    public void stop() {
        preferences.stop(word);
        stopped = true;
    }

    /** What the word turns off; nothing if it is not of this house. */
    public @Nullable NoticeKind getKind() {
        return preferences.stops(word).orElse(null);
    }

    public boolean isStopped() {
        return stopped;
    }

    public String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word != null && word.length() <= LONGEST_WORD ? word : this.word;
    }
}
