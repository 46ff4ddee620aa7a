package org.gamingcafe.admin.pass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassValidity;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.jspecify.annotations.Nullable;

/** A product that is being written or changed. The edition is the one that was shown. */
@Named
@ViewScoped
public class PassProductForm implements Serializable {

    @Inject
    PassProductService products;

    @Inject
    StationService stations;

    @Inject
    PassProductsPage list;

    @Inject
    Here here;

    private PassInput input = new PassInput();
    private @Nullable String id;
    private @Nullable UUID product;
    private long edition;
    private boolean saved;

    /** The one that the address names, to be changed; else another one. */
    public void load() {
        if (id == null) {
            begin();
            return;
        }
        var shown = products.get(Parameters.id(id, "pass-product"));
        input = PassInput.of(shown, stations.groups(here.id()), here.zone());
        product = shown.id();
        edition = shown.edition();
    }

    public void begin() {
        input = PassInput.blank(stations.groups(here.id()));
        product = null;
    }

    public void save() {
        saved = false;
        var terms = input.terms(here.currency(), here.zone());
        if (product == null) {
            products.add(here.id(), terms, input.isSellable());
        } else {
            products.change(product, terms, input.isSellable(), edition);
        }
        begin();
        saved = true;
        list.search();
    }

    public PassInput getInput() {
        return input;
    }

    public List<PassKind> getKinds() {
        return List.of(PassKind.values());
    }

    public List<Entitlement.Kind> getAllowances() {
        return List.of(Entitlement.Kind.MINUTES, Entitlement.Kind.DAILY);
    }

    public List<PassValidity.Begin> getBegins() {
        return List.of(PassValidity.Begin.values());
    }

    public List<PassValidity.Unit> getUnits() {
        return List.of(PassValidity.Unit.values());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public boolean isChosen() {
        return product != null;
    }

    public boolean isSaved() {
        return saved;
    }
}
