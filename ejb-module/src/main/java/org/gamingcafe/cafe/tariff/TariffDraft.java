package org.gamingcafe.cafe.tariff;

import java.util.List;

/** What a person writes of a tariff, in the currency of its venue; the zone is the venue's. See {@link TariffView}. */
public record TariffDraft(
        String name,
        String currency,
        int taxPpm,
        int freeSeconds,
        int minimumSeconds,
        int roundingSeconds,
        List<TariffView.RuleView> rules,
        Terms terms) {

    public TariffDraft {
        rules = List.copyOf(rules);
    }
}
