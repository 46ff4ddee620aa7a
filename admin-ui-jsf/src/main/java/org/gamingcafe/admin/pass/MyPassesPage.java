package org.gamingcafe.admin.pass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;

/** One's own passes. */
@Named
@ViewScoped
public class MyPassesPage extends PassList {

    @Override
    protected AccountId owner() {
        return Call.current().caller().person();
    }

    @Override
    public boolean isActing() {
        return true;
    }

    @Override
    protected PassView acquire(UUID product, ActKey act) {
        return passes.buy(product, act.command("pass.buy", product));
    }
}
