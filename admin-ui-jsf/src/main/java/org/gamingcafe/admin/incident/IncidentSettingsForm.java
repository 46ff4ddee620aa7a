package org.gamingcafe.admin.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.incident.IncidentSettings;
import org.gamingcafe.cafe.incident.IncidentSettingsService;
import org.jspecify.annotations.Nullable;

/** When silence of seats is an incident. The version is the one that was shown. */
@Named
@ViewScoped
public class IncidentSettingsForm implements Serializable {

    @Inject
    IncidentSettingsService settings;

    @Inject
    Here here;

    private @Nullable Integer seats;
    private @Nullable Integer percent;
    private @Nullable Integer seconds;
    private @Nullable Integer longestMinutes;
    private @Nullable Integer backMinutes;
    private long version;
    private boolean saved;

    public void load() {
        show(settings.settings(here.id()));
    }

    public void save() {
        saved = false;
        show(settings.set(
                here.id(),
                new IncidentSettings(
                        whole(seats),
                        whole(percent),
                        whole(seconds),
                        whole(longestMinutes),
                        whole(backMinutes),
                        version)));
        saved = true;
    }

    /** What was left empty is out of range, and said so by the field's name. */
    private static int whole(@Nullable Integer number) {
        return number == null ? -1 : number;
    }

    private void show(IncidentSettings shown) {
        seats = shown.seats();
        percent = shown.percent();
        seconds = shown.seconds();
        longestMinutes = shown.longestMinutes();
        backMinutes = shown.backMinutes();
        version = shown.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @Min(2) @Max(1000) Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable @Min(0) @Max(100) Integer getPercent() {
        return percent;
    }

    public void setPercent(@Nullable Integer percent) {
        this.percent = percent;
    }

    public @Nullable @Min(10) @Max(600) Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(@Nullable Integer seconds) {
        this.seconds = seconds;
    }

    public @Nullable @Min(10) @Max(1440) Integer getLongestMinutes() {
        return longestMinutes;
    }

    public void setLongestMinutes(@Nullable Integer longestMinutes) {
        this.longestMinutes = longestMinutes;
    }

    public @Nullable @Min(0) @Max(720) Integer getBackMinutes() {
        return backMinutes;
    }

    public void setBackMinutes(@Nullable Integer backMinutes) {
        this.backMinutes = backMinutes;
    }
}
