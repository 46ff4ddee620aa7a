package org.gamingcafe.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.Formats;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.jspecify.annotations.Nullable;

/** What the painter shows: the sheet as a table, and as text. */
@Named
@RequestScoped
public class PaintedWeek {

    /** A day of the choice in words. @param day nothing for holidays */
    public record Choice(int place, @Nullable DayOfWeek day) {}

    /** A sheet that can be turned to. */
    public record SheetChoice(
            int place, String group, @Nullable String tier) {}

    @Inject
    Painter painter;

    @Inject
    TariffEdit edit;

    @Inject
    Here here;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    public List<SheetChoice> getChoicesOfSheets() {
        var choices = new ArrayList<SheetChoice>();
        for (var sheet : edit.sheets().all()) {
            choices.add(new SheetChoice(choices.size(), sheet.getGroupName(), sheet.getTier()));
        }
        return choices;
    }

    public List<Week.Row> getWeek() {
        var sheet = painter.getSheet();
        return sheet == null ? List.of() : Week.of(sheet, here.currency());
    }

    /** What is painted, as text; a price without a name or an amount is left out until it has them. */
    public List<RuleView> getWritten() {
        var sheet = painter.getSheet();
        if (sheet == null) {
            return List.of();
        }
        var lacks = sheet.getBrushes().stream().anyMatch(one -> one.getName().isBlank() || one.getPrice() == null);
        return lacks ? List.of() : sheet.rules(here.currency());
    }

    /** Days in a row are named by the first and the last. */
    public String daysOf(RuleView rule) {
        var named = WeekWords.of(rule.days(), formats::weekday);
        var holidays = rule.holidays() ? texts.of("tariff.holidays") : "";
        return named.isEmpty() || holidays.isEmpty() ? named + holidays : named + ", " + holidays;
    }

    public int levelOf(int place) {
        var sheet = painter.getSheet();
        return sheet == null ? 0 : Week.level(sheet, place);
    }

    public List<Choice> getChoices() {
        var choices = new ArrayList<Choice>();
        for (var day = 0; day < Stretch.DAYS; day++) {
            choices.add(new Choice(day, day == Stretch.HOLIDAY ? null : DayOfWeek.of(day + 1)));
        }
        return choices;
    }
}
