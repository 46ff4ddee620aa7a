package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.PageClock;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.review.NewReview;
import org.gamingcafe.cafe.review.ReviewService;
import org.gamingcafe.cafe.review.ReviewView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/**
 * One's own play sessions, newest first, with their bills and what one has said about them; one that was settled can be
 * reviewed, and for a while one can think again.
 */
@Named
@ViewScoped
public class MyPlayPage extends ListPage<PlayView> {

    private static final int MOST_STARS = 5;
    private static final int LONGEST = 1_000;

    @Inject
    PlayService plays;

    @Inject
    ReviewService reviews;

    @Inject
    PageClock clock;

    private @Nullable String chosen;
    private @Nullable Integer stars;
    private @Nullable String said;
    private boolean again;
    private boolean done;
    private transient @Nullable Map<UUID, ReviewView> written;

    @Override
    protected Slice<PlayView> load(@Nullable String text, PageRequest page) {
        var found = plays.mine(page);
        written = reviews.mineAbout(found.items().stream().map(PlayView::id).toList()).stream()
                .collect(Collectors.toMap(ReviewView::session, Function.identity()));
        return found;
    }

    /** What one has said about a session that is shown; null if nothing yet. */
    public @Nullable ReviewView reviewOf(UUID session) {
        var known = written;
        return known == null ? null : known.get(session);
    }

    /** Whether it was said so short a time ago that it may still be changed. */
    public boolean isOpen(UUID session) {
        var review = reviewOf(session);
        return review != null && clock.now().isBefore(review.openUntil());
    }

    public void choose(@Nullable String id) {
        forget();
        chosen = id(id).toString();
        before(id(id)).ifPresent(review -> {
            again = true;
            stars = review.stars();
            said = review.text();
        });
        done = false;
    }

    private Optional<ReviewView> before(UUID session) {
        return reviews.mineAbout(List.of(session)).stream().findFirst();
    }

    public void review() {
        var review = new NewReview(id(chosen), stars == null ? 0 : stars, said == null ? "" : said);
        if (again) {
            reviews.edit(review);
        } else {
            reviews.write(review);
        }
        forget();
        reload();
        done = true;
    }

    public void forget() {
        chosen = null;
        again = false;
        stars = null;
        said = null;
    }

    private static UUID id(@Nullable String text) {
        return Parameters.id(text, "play-session");
    }

    public boolean isChosen() {
        return chosen != null;
    }

    /** Whether what is typed changes what one has said before. */
    public boolean isThoughtAgain() {
        return again;
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
