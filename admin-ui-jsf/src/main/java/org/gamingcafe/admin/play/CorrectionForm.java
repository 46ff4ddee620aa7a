package org.gamingcafe.admin.play;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.play.Correction;
import org.gamingcafe.cafe.play.CorrectionService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Puts a bill right that was too high: times are those of the venue's clocks. */
@Named
@ViewScoped
public class CorrectionForm implements Serializable {

    private static final int LONGEST_TIME = 19;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** What was wrong with it. */
    public enum What {
        ENDED_EARLIER,
        STRETCH
    }

    @Inject
    CorrectionService corrections;

    @Inject
    PlaySessionPage page;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private What what = What.ENDED_EARLIER;
    private @Nullable String from;
    private @Nullable String until;
    private @Nullable String reason;

    public void correct() throws IOException {
        var session = page.getSession();
        var words = reason == null ? "" : reason;
        var correction = what == What.ENDED_EARLIER
                ? new Correction(instant(getUntil(), session.endedAt(), "endedAt"), null, null, words)
                : new Correction(
                        null,
                        instant(getFrom(), session.startedAt(), "freeFrom"),
                        instant(getUntil(), session.endedAt(), "endedAt"),
                        words);
        var command = act.command("play.correct", session.id(), correction);
        var player = session.accountId();
        if (player == null) {
            corrections.correct(session.id(), correction, command);
        } else {
            Turns.at(player.value(), () -> corrections.correct(session.id(), correction, command));
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/play/session?corrected=true&id=" + session.id());
    }

    /** In the hour that comes twice a time is that within the session; what nobody has changed is what it was. */
    private Instant instant(String typed, @Nullable Instant known, String field) {
        try {
            return new TypedTime(here.zone(), page.getSession().startedAt()).read(typed, known);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "play.correction");
        }
    }

    private String local(@Nullable Instant at) {
        return at == null ? "" : LOCAL.format(at.atZone(here.zone()));
    }

    /** Only of what was settled, whoever is shown the rest. */
    public boolean isPossible() {
        var state = page.getSession().state();
        return state == PlayView.State.SETTLED || state == PlayView.State.ADJUSTED;
    }

    public What[] getWhats() {
        return What.values();
    }

    public What getWhat() {
        return what;
    }

    public void setWhat(@Nullable What what) {
        this.what = what == null ? What.ENDED_EARLIER : what;
    }

    public boolean isStretch() {
        return what == What.STRETCH;
    }

    public @Size(max = LONGEST_TIME) String getFrom() {
        return from == null ? local(page.getSession().startedAt()) : from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Size(max = LONGEST_TIME) String getUntil() {
        return until == null ? local(page.getSession().endedAt()) : until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public ActKey getAct() {
        return act;
    }
}
