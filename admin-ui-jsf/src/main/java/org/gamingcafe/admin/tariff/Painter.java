package org.gamingcafe.admin.tariff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paints the week of the draft that is being written: by strokes on the grid, or in words for who cannot or will not draw. */
@Named
@ViewScoped
public class Painter implements Serializable {

    /** First day, last day, from, until in minutes, and a mark for taking the price away. */
    private static final Pattern STROKE = Pattern.compile("([0-7]) ([0-7]) (\\d{1,4}) (\\d{1,4})( x)?");

    private static final Pattern PLACE = Pattern.compile("-?\\d{1,2}");

    @Inject
    TariffEdit edit;

    private int brush;
    private int[] days = {};
    private @Nullable LocalTime from;
    private @Nullable LocalTime until;
    private @Nullable String tier;

    /** A stroke that makes no sense paints nothing. */
    public void paint(@Nullable String stroke) {
        recall();
        var drawn = STROKE.matcher(stroke == null ? "" : stroke);
        var sheet = getSheet();
        if (sheet != null && drawn.matches()) {
            var one = Integer.parseInt(drawn.group(1));
            var other = Integer.parseInt(drawn.group(2));
            sheet.paint(
                    Math.min(one, other),
                    Math.max(one, other),
                    Integer.parseInt(drawn.group(3)),
                    Integer.parseInt(drawn.group(4)),
                    drawn.group(5) == null ? brush : -1);
        }
    }

    /** The same in words; a time until that is not after the one from goes on into the next day. */
    public void paintWords() {
        recall();
        var sheet = getSheet();
        if (sheet == null || from == null || until == null) {
            return;
        }
        var begin = from.toSecondOfDay() / 60;
        var end = until.toSecondOfDay() / 60;
        for (var day : days) {
            if (end > begin) {
                sheet.paint(day, day, begin, end, brush);
            } else {
                var next = day == Stretch.HOLIDAY ? day : (day + 1) % Stretch.HOLIDAY;
                sheet.paint(day, day, begin, Stretch.DAY, brush);
                sheet.paint(next, next, 0, end, brush);
            }
        }
    }

    public void stepBack() {
        recall();
        var sheet = getSheet();
        if (sheet != null) {
            sheet.stepBack();
        }
    }

    public void addBrush() {
        recall();
        var sheet = getSheet();
        if (sheet != null) {
            sheet.addBrush();
            brush = sheet.getBrushes().size() - 1;
        }
    }

    public void removeBrush(@Nullable Integer place) {
        recall();
        var sheet = getSheet();
        if (sheet != null && place != null) {
            sheet.removeBrush(place);
            brush = 0;
        }
    }

    /** A sheet for a tier of the group that is shown, which has prices of its own then. */
    public void addTier() {
        recall();
        var sheet = getSheet();
        if (sheet != null && tier != null && !tier.isBlank()) {
            edit.choose(edit.sheets().add(sheet, tier.strip()));
            tier = null;
            brush = 0;
        }
    }

    /** Another sheet is shown. */
    public void turn() {
        brush = 0;
        edit.changed();
    }

    /** The brush that is chosen on the page: a plain field, which no component reads. */
    private void recall() {
        edit.changed();
        var said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("brush");
        var sheet = getSheet();
        if (said != null && PLACE.matcher(said).matches() && sheet != null) {
            brush = Math.clamp(Integer.parseInt(said), -1, sheet.getBrushes().size() - 1);
        }
    }

    public @Nullable Sheet getSheet() {
        return edit.sheets().at(edit.place());
    }

    public int getPlace() {
        return edit.place();
    }

    public void setPlace(int place) {
        edit.choose(place);
    }

    public int getBrush() {
        return brush;
    }

    public int[] getDays() {
        return days.clone();
    }

    public void setDays(int @Nullable [] days) {
        this.days = days == null ? new int[0] : days.clone();
    }

    public @Nullable LocalTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalTime from) {
        this.from = from;
    }

    public @Nullable LocalTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalTime until) {
        this.until = until;
    }

    public @Nullable @Size(max = TariffEdit.LONGEST_TIER) String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier;
    }
}
