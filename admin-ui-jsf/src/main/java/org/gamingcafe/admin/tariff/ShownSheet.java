package org.gamingcafe.admin.tariff;

import java.util.List;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.tariff.TariffView;
import org.jspecify.annotations.Nullable;

/** The week of one group to look at. @param tier whose prices; nothing for everybody's */
public record ShownSheet(String group, @Nullable String tier, List<Week.Row> week) {

    /** Those that have prices. */
    static List<ShownSheet> of(List<GroupView> groups, TariffView tariff) {
        return Sheets.of(groups, tariff.rules(), tariff.currency()).painted().stream()
                .map(sheet -> new ShownSheet(
                        sheet.getGroupName(), sheet.getTier(), withoutEmptyHolidays(Week.of(sheet, tariff.currency()))))
                .toList();
    }

    /** Where holidays have no prices of their own, those of the day of the week hold, and there is nothing to show. */
    private static List<Week.Row> withoutEmptyHolidays(List<Week.Row> week) {
        return week.stream()
                .filter(row ->
                        row.day() != null || row.blocks().stream().anyMatch(block -> block.minorPerHour() != null))
                .toList();
    }
}
