package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.login.ReviewedSignIn;
import org.gamingcafe.identity.login.SignInFilter;
import org.gamingcafe.identity.login.SignInReviewService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Who tried to sign in, how doubtful it looked and why; the search looks for a name in full. Days are those of the venue. */
@Named
@ViewScoped
public class SignInsPage extends ListPage<ReviewedSignIn> {

    @Inject
    SignInReviewService reviews;

    @Inject
    Here here;

    private @Nullable Reason reason;
    private @Nullable Integer leastScore;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    @Override
    protected Slice<ReviewedSignIn> load(@Nullable String text, PageRequest page) {
        return reviews.list(filter(text), page);
    }

    @Override
    protected boolean narrowed() {
        return !filter(null).equals(SignInFilter.ALL);
    }

    private SignInFilter filter(@Nullable String name) {
        return new SignInFilter(
                name,
                reason,
                leastScore,
                from == null ? null : from.atStartOfDay(here.zone()).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(here.zone()).toInstant());
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    /** The thresholds of what follows, and anything at all. */
    public List<Integer> getScores() {
        return List.of(1, 40, 70, 90);
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable Integer getLeastScore() {
        return leastScore;
    }

    public void setLeastScore(@Nullable Integer leastScore) {
        this.leastScore = getScores().contains(leastScore) ? leastScore : null;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
