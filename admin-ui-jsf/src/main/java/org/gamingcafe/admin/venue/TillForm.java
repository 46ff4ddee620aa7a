package org.gamingcafe.admin.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.till.TillPlanService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Tills, and the cash in the safe from which their floats come. */
@Named
@ViewScoped
public class TillForm implements Serializable {

    @Inject
    TillService tills;

    @Inject
    TillPlanService plans;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final ActKey cashAct = new ActKey();
    private String code = "K1";
    private String name = "";
    private @Nullable BigDecimal cash;
    private @Nullable Money put;

    public void add() {
        plans.add(here.id(), code, name, act.command("till.add", here.id(), code, name));
        act.renew();
        code = "";
        name = "";
    }

    public void endow() {
        put = null;
        if (cash == null) {
            throw new InvalidInput("cash", "money.malformed", "");
        }
        var money = Money.of(cash.toPlainString(), here.currency());
        put = plans.endow(here.id(), money, cashAct.command("safe.endow", here.id(), money));
        cashAct.renew();
        cash = null;
    }

    public List<TillView> getTills() {
        return tills.tills(here.id());
    }

    public ActKey getAct() {
        return act;
    }

    public ActKey getCashAct() {
        return cashAct;
    }

    /** What was put into the safe a moment ago. */
    public @Nullable Money getPut() {
        return put;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getCash() {
        return cash;
    }

    public void setCash(@Nullable BigDecimal cash) {
        this.cash = cash;
    }
}
