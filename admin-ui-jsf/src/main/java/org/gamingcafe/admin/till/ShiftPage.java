package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.shift.DrawerOffer;
import org.gamingcafe.cafe.shift.HandOverService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** One's own shift at a till: opened with a float from the safe, or taken over as it was counted. */
@Named
@ViewScoped
public class ShiftPage implements Serializable {

    @Inject
    TillService tills;

    @Inject
    CounterShift counter;

    @Inject
    HandOverService handOvers;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String till;
    private @Nullable BigDecimal openingFloat;
    private @Nullable UUID closed;
    private transient @Nullable ShiftView shift;

    public void open() {
        var id = new TillId(Parameters.id(till, "till"));
        counter.mustBeAt(id);
        var money = money(openingFloat, "openingFloat");
        tills.open(id, money, act.command("till.open", id, money));
        closed = null;
        done();
    }

    /** Takes a drawer that another cashier has counted, as the caller's own shift. */
    public void takeOver(@Nullable String offered) {
        var id = Parameters.id(offered, "shift");
        handOvers.offers(here.id()).stream()
                .filter(one -> one.shift().equals(id))
                .forEach(one -> counter.mustBeAt(one.till()));
        handOvers.takeOver(id, act.command("shift.take-over", id));
        closed = null;
        done();
    }

    /** The shift that was just closed, to be shown with its difference. */
    void ended(UUID id) {
        closed = id;
        forget();
    }

    void forget() {
        shift = null;
    }

    /** Drawers of the till before the caller, where that is known. */
    public List<DrawerOffer> getOffers() {
        return handOvers.offers(here.id()).stream()
                .filter(one -> counter.isAt(one.till()))
                .toList();
    }

    /** Only tills with a drawer at which nobody works; in the browser of a till only that one. */
    public List<TillView> getFreeTills() {
        return tills.tills(here.id()).stream()
                .filter(one -> !one.automatic() && one.openShift() == null && counter.isAt(one.id()))
                .toList();
    }

    public @Nullable ShiftView getShift() {
        if (shift == null) {
            shift = counter.find().orElse(null);
        }
        return shift;
    }

    public String getTillName() {
        var open = getShift();
        return tills.tills(here.id()).stream()
                .filter(one -> open != null && one.id().equals(open.tillId()))
                .map(TillView::name)
                .findFirst()
                .orElse("");
    }

    /** The shift that was just closed, with its difference. */
    public @Nullable ShiftView getClosed() {
        var id = closed;
        return id == null ? null : tills.get(id);
    }

    /** The open shift; refuses if there is none. */
    public UUID id() {
        var open = getShift();
        if (open == null) {
            throw new NotFound("shift");
        }
        return open.id();
    }

    private Money money(@Nullable BigDecimal amount, String field) {
        if (amount == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        return Money.of(amount.toPlainString(), here.currency());
    }

    private void done() {
        act.renew();
        shift = null;
        openingFloat = null;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getTill() {
        return till;
    }

    public void setTill(@Nullable String till) {
        this.till = till;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getOpeningFloat() {
        return openingFloat;
    }

    public void setOpeningFloat(@Nullable BigDecimal openingFloat) {
        this.openingFloat = openingFloat;
    }
}
