package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.member.LimitsInput;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.play.WardDay;
import org.gamingcafe.cafe.play.WardService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Whom a member has consented for: how their day stands, and what they are allowed. */
@Named
@ViewScoped
public class MyWardsPage implements Serializable {

    @Inject
    WardService wards;

    @Inject
    GuardianService guardians;

    @Inject
    Here here;

    private @Nullable String chosen;
    private LimitsInput limits = new LimitsInput();
    private boolean saved;

    public void choose() {
        var id = chosen;
        if (id != null) {
            limits = LimitsInput.of(guardians.limits(ward()));
        }
    }

    public void save() {
        saved = false;
        limits = LimitsInput.of(guardians.setLimits(ward(), limits.limits(here.currency())));
        saved = true;
    }

    private AccountId ward() {
        return new AccountId(Parameters.id(chosen, "member"));
    }

    public List<WardDay> getDays() {
        return wards.today();
    }

    public String getName() {
        return getDays().stream()
                .map(WardDay::ward)
                .filter(ward -> ward.account().toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFound("member"))
                .name();
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public LimitsInput getLimits() {
        return limits;
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable String getId() {
        return chosen;
    }

    public void setId(@Nullable String id) {
        chosen = id;
    }
}
