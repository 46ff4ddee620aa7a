package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.review.NewReview;
import org.gamingcafe.cafe.review.ReviewService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One's own play sessions, newest first, with their bills; one that was settled can be reviewed. */
@Named
@ViewScoped
public class MyPlayPage extends ListPage<PlayView> {

    private static final int MOST_STARS = 5;
    private static final int LONGEST = 1_000;

    @Inject
    PlayService plays;

    @Inject
    ReviewService reviews;

    private @Nullable String chosen;
    private @Nullable Integer stars;
    private @Nullable String said;
    private boolean done;

    @Override
    protected Slice<PlayView> load(@Nullable String text, PageRequest page) {
        return plays.mine(page);
    }

    public void choose(@Nullable String id) {
        chosen = id(id).toString();
        done = false;
    }

    public void review() {
        reviews.write(new NewReview(id(chosen), stars == null ? 0 : stars, said == null ? "" : said));
        forget();
        done = true;
    }

    public void forget() {
        chosen = null;
        stars = null;
        said = null;
    }

    private static UUID id(@Nullable String text) {
        return Parameters.id(text, "play-session");
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public boolean isDone() {
        return done;
    }

    public List<Integer> getChoices() {
        return List.of(5, 4, 3, 2, 1);
    }

    public @Nullable @Min(1) @Max(MOST_STARS) Integer getStars() {
        return stars;
    }

    public void setStars(@Nullable Integer stars) {
        this.stars = stars;
    }

    public @Nullable @Size(max = LONGEST) String getSaid() {
        return said;
    }

    public void setSaid(@Nullable String said) {
        this.said = said;
    }
}
