package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;

/** The lines of one's own points. */
@Named
@ViewScoped
public class MyPointsLines extends PointsLines {

    @Override
    protected Optional<AccountId> owner() {
        return Optional.of(Call.current().caller().person());
    }
}
