package org.gamingcafe.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.jspecify.annotations.Nullable;

/** The tariff that holds now: the week's prices of each group of stations. */
@Named
@RequestScoped
public class TariffPage {

    @Inject
    TariffService tariffs;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private @Nullable TariffView tariff;

    public TariffView getTariff() {
        var known = tariff;
        if (known == null) {
            known = tariffs.active(here.id());
            tariff = known;
        }
        return known;
    }

    public List<ShownSheet> getSheets() {
        return ShownSheet.of(stations.groups(here.id()), getTariff());
    }
}
