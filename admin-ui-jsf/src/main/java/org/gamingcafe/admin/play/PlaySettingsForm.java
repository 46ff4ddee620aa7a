package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.play.PlaySettings;
import org.gamingcafe.cafe.play.PlaySettingsService;
import org.jspecify.annotations.Nullable;

/** How long one plays in the venue. The version is the one that was shown. */
@Named
@ViewScoped
public class PlaySettingsForm implements Serializable {

    private static final int A_WEEK = 10_080;
    private static final int HALF_A_DAY = 720;
    private static final int HOUR = 60;

    @Inject
    PlaySettingsService settings;

    @Inject
    Here here;

    private @Nullable Integer usualMinutes;
    private @Nullable Integer longestMinutes;
    private @Nullable Integer shortestMinutes;
    private @Nullable Integer extensionMinutes;
    private @Nullable Integer warningMinutes;
    private boolean autoEnd;
    private @Nullable Integer pauseMinutes;
    private @Nullable Integer graceMinutes;
    private long version;
    private boolean saved;

    public void load() {
        show(settings.settings(here.id()));
    }

    public void save() {
        saved = false;
        show(settings.set(here.id(), wanted()));
        saved = true;
    }

    private PlaySettings wanted() {
        return new PlaySettings(
                whole(usualMinutes),
                whole(longestMinutes),
                whole(shortestMinutes),
                whole(extensionMinutes),
                whole(warningMinutes),
                autoEnd,
                whole(pauseMinutes),
                whole(graceMinutes),
                version);
    }

    /** What was left empty is out of range, and said so by the field's name. */
    private static int whole(@Nullable Integer minutes) {
        return minutes == null ? -1 : minutes;
    }

    private void show(PlaySettings shown) {
        usualMinutes = shown.usualMinutes();
        longestMinutes = shown.longestMinutes();
        shortestMinutes = shown.shortestMinutes();
        extensionMinutes = shown.extensionMinutes();
        warningMinutes = shown.warningMinutes();
        autoEnd = shown.autoEnd();
        pauseMinutes = shown.pauseMinutes();
        graceMinutes = shown.graceMinutes();
        version = shown.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @Min(1) @Max(A_WEEK) Integer getUsualMinutes() {
        return usualMinutes;
    }

    public void setUsualMinutes(@Nullable Integer usualMinutes) {
        this.usualMinutes = usualMinutes;
    }

    public @Nullable @Min(1) @Max(A_WEEK) Integer getLongestMinutes() {
        return longestMinutes;
    }

    public void setLongestMinutes(@Nullable Integer longestMinutes) {
        this.longestMinutes = longestMinutes;
    }

    public @Nullable @Min(1) @Max(A_WEEK) Integer getShortestMinutes() {
        return shortestMinutes;
    }

    public void setShortestMinutes(@Nullable Integer shortestMinutes) {
        this.shortestMinutes = shortestMinutes;
    }

    public @Nullable @Min(1) @Max(A_WEEK) Integer getExtensionMinutes() {
        return extensionMinutes;
    }

    public void setExtensionMinutes(@Nullable Integer extensionMinutes) {
        this.extensionMinutes = extensionMinutes;
    }

    public @Nullable @Min(0) @Max(HOUR) Integer getWarningMinutes() {
        return warningMinutes;
    }

    public void setWarningMinutes(@Nullable Integer warningMinutes) {
        this.warningMinutes = warningMinutes;
    }

    public boolean isAutoEnd() {
        return autoEnd;
    }

    public void setAutoEnd(boolean autoEnd) {
        this.autoEnd = autoEnd;
    }

    public @Nullable @Min(0) @Max(HALF_A_DAY) Integer getPauseMinutes() {
        return pauseMinutes;
    }

    public void setPauseMinutes(@Nullable Integer pauseMinutes) {
        this.pauseMinutes = pauseMinutes;
    }

    public @Nullable @Min(0) @Max(HOUR) Integer getGraceMinutes() {
        return graceMinutes;
    }

    public void setGraceMinutes(@Nullable Integer graceMinutes) {
        this.graceMinutes = graceMinutes;
    }
}
