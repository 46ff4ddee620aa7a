package org.gamingcafe.admin.station;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.StaffCallService;
import org.gamingcafe.cafe.station.StaffCallView;
import org.jspecify.annotations.Nullable;

/** Who asks for somebody of the house, and that somebody goes there. */
@Named
@RequestScoped
public class StaffCallsForm {

    @Inject
    StaffCallService calls;

    @Inject
    Here here;

    private @Nullable List<StaffCallView> open;

    public List<StaffCallView> getOpen() {
        var known = open;
        if (known == null) {
            known = calls.open(here.id());
            open = known;
        }
        return known;
    }

    public void take(@Nullable String id) {
        calls.take(Parameters.id(id, "staff-call"));
        open = null;
    }
}
