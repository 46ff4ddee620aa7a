package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.leaving.LegalHoldView;
import org.gamingcafe.identity.user.UserHoldService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Whether the law wants the data of the person on the page kept. */
@Named
@ViewScoped
public class HoldForm implements Serializable {

    @Inject
    UserHoldService holds;

    @Inject
    Here here;

    @Inject
    Names names;

    private @Nullable String id;
    private @Nullable LocalDate day;
    private @Nullable String reason;
    private String done = "";
    private transient @Nullable Boolean open;
    private transient @Nullable Optional<LegalHoldView> hold;

    /** Until the chosen day is over. */
    public void place() {
        done = "";
        hold = Optional.of(holds.place(account(), reason == null ? "" : reason, until()));
        day = null;
        reason = null;
        done = "placed";
    }

    public void lift() {
        done = "";
        holds.lift(account());
        hold = Optional.empty();
        done = "lifted";
    }

    /** A day that nobody has chosen has passed. */
    private Instant until() {
        return day == null
                ? Instant.EPOCH
                : day.plusDays(1).atStartOfDay(here.zone()).toInstant();
    }

    /** Whether the visitor could decide it; asked only of those who administer people. */
    public boolean isOpen() {
        var known = open;
        if (known == null) {
            known = holds.isOpenTo(account());
            open = known;
        }
        return known;
    }

    /** Null if there is none. */
    public @Nullable LegalHoldView getHold() {
        var known = hold;
        if (known == null) {
            known = holds.of(account());
            hold = known;
        }
        return known.orElse(null);
    }

    public String getPlacedBy() {
        var known = getHold();
        if (known == null) {
            return "";
        }
        var by = known.placedBy().value();
        names.learn(by);
        return names.of(by);
    }

    /** What was done last, as the texts name it; empty if nothing was. */
    public String getDone() {
        return done;
    }

    private AccountId account() {
        return new AccountId(Parameters.id(id, "account"));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
