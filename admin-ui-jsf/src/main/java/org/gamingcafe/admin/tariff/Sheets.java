package org.gamingcafe.admin.tariff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.jspecify.annotations.Nullable;

/** The sheets of a tariff: for each group of stations everybody's, and one for each tier that has prices of its own. */
final class Sheets implements Serializable {

    private static final int MOST = 60;

    private final ArrayList<Sheet> all = new ArrayList<>();

    static Sheets of(List<GroupView> groups, List<RuleView> rules, String currency) {
        var sheets = new Sheets();
        for (var group : groups) {
            var ofGroup = rules.stream()
                    .filter(rule -> rule.groupId().equals(group.id()))
                    .toList();
            sheets.all.add(new Sheet(group.id(), group.name(), null).showing(ofGroup, currency));
            var tiers = new TreeSet<String>();
            ofGroup.stream().map(RuleView::tier).filter(Objects::nonNull).forEach(tiers::add);
            for (var tier : tiers) {
                sheets.all.add(new Sheet(group.id(), group.name(), tier).showing(ofGroup, currency));
            }
        }
        return sheets;
    }

    List<Sheet> all() {
        return all;
    }

    List<Sheet> painted() {
        return all.stream().filter(sheet -> !sheet.isEmpty()).toList();
    }

    /** A sheet for a tier of the group of this one. @return its place; that of the one there is already */
    int add(Sheet beside, String tier) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).getGroup().equals(beside.getGroup())
                    && tier.equals(all.get(i).getTier())) {
                return i;
            }
        }
        if (all.size() >= MOST) {
            return all.indexOf(beside);
        }
        var place = all.indexOf(beside) + 1;
        all.add(place, new Sheet(beside.getGroup(), beside.getGroupName(), tier));
        return place;
    }

    List<RuleView> rules(String currency) {
        return all.stream().flatMap(sheet -> sheet.rules(currency).stream()).toList();
    }

    /** At a place that a form names; the first one for a place that there is not. */
    @Nullable
    Sheet at(int place) {
        if (all.isEmpty()) {
            return null;
        }
        return all.get(place >= 0 && place < all.size() ? place : 0);
    }
}
