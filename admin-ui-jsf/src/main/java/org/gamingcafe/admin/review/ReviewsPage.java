package org.gamingcafe.admin.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.review.ReviewService;
import org.gamingcafe.cafe.review.ReviewView;
import org.gamingcafe.cafe.review.StationRating;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The reviews of the venue and what each seat has on average; one of them can be hidden. */
@Named
@ViewScoped
public class ReviewsPage extends ListPage<ReviewView> {

    @Inject
    ReviewService reviews;

    @Inject
    Here here;

    private @Nullable Integer stars;
    private @Nullable String chosen;
    private @Nullable String reason;

    @Override
    protected Slice<ReviewView> load(@Nullable String text, PageRequest page) {
        return reviews.list(here.id(), stars, page);
    }

    @Override
    protected boolean narrowed() {
        return stars != null;
    }

    public List<StationRating> getRatings() {
        return reviews.ratings(here.id());
    }

    /** Of this one the next question is asked. */
    public void choose(@Nullable String id) {
        chosen = Parameters.id(id, "review").toString();
    }

    public void hide() {
        reviews.hide(Parameters.id(chosen, "review"), reason == null ? "" : reason);
        forget();
        reload();
    }

    public void forget() {
        chosen = null;
        reason = null;
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public List<Integer> getChoices() {
        return List.of(5, 4, 3, 2, 1);
    }

    public @Nullable Integer getStars() {
        return stars;
    }

    public void setStars(@Nullable Integer stars) {
        this.stars = stars;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
