package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** The bounds of what a tariff may say. */
final class Plausible {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_RULE_NAME = 60;
    private static final int LONGEST_TIER = 40;
    private static final int MOST_RULES = 500;
    private static final int MOST_TERMS = 400;
    private static final int MOST_DURATIONS = 20;
    private static final int MOST_DISCOUNTS = 50;
    private static final long DEAREST_HOUR = 1_000_000_000L;
    private static final int LONGEST_UNIT = 3_600;
    private static final int DAY = 86_400;
    private static final int WHOLE = 1_000_000;

    private Plausible() {}

    static void mustBe(TariffView view) {
        named("name", view.name(), LONGEST_NAME);
        Money.digits(view.currency());
        within("taxPpm", view.taxPpm(), 0, WHOLE);
        within("freeSeconds", view.freeSeconds(), 0, DAY);
        within("minimumSeconds", view.minimumSeconds(), 0, DAY);
        within("roundingSeconds", view.roundingSeconds(), 1, LONGEST_UNIT);
        within("rules", view.rules().size(), 1, MOST_RULES);
        view.rules().forEach(Plausible::mustBe);
        mustBe(view.terms());
    }

    private static void mustBe(TariffView.RuleView rule) {
        named("rules.name", rule.name(), LONGEST_RULE_NAME);
        within("days", rule.days().size() + (rule.holidays() ? 1 : 0), 1, 8);
        within("minorPerHour", rule.minorPerHour(), 0, DEAREST_HOUR);
        if (rule.tier() != null) {
            named("rules.tier", rule.tier(), LONGEST_TIER);
        }
    }

    private static void mustBe(Terms terms) {
        within("holidays", terms.holidays().size(), 0, MOST_TERMS);
        within("taxChanges", terms.taxChanges().size(), 0, MOST_DURATIONS);
        within("durations", terms.durations().size(), 0, MOST_DURATIONS);
        within("discounts", terms.discounts().size(), 0, MOST_DISCOUNTS);
        within("startUp", terms.startUpMinor(), 0, DEAREST_HOUR);
        within("minimum", terms.minimumMinor(), 0, DEAREST_HOUR);
        if (terms.dayCapMinor() != null) {
            within("dayCap", terms.dayCapMinor(), Math.max(1, terms.minimumMinor()), DEAREST_HOUR);
        }
        if (terms.pauseSeconds() != null) {
            within("pauseSeconds", terms.pauseSeconds(), 0, DAY);
        }
        terms.taxChanges().forEach(change -> within("taxChanges", change.ppm(), 0, WHOLE));
        terms.durations().forEach(tier -> {
            within("durations", tier.afterSeconds(), 1, DAY);
            within("durations", tier.basisPoints(), 0, Price.WHOLE);
        });
        terms.discounts().forEach(discount -> {
            named("discounts.name", discount.name(), LONGEST_RULE_NAME);
            within("discounts", discount.basisPoints(), 0, Price.WHOLE);
            within("discounts.groups", discount.groups().size(), 0, MOST_DISCOUNTS);
        });
    }

    private static void named(String field, String name, int longest) {
        if (name.isBlank() || name.length() > longest) {
            throw new InvalidInput(field, "tariff.name", longest);
        }
    }

    private static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "tariff.out-of-range", least, most);
        }
    }
}
