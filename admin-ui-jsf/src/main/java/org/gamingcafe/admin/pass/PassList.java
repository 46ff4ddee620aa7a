package org.gamingcafe.admin.pass;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassProductView;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** The passes of one member, and another one for them. */
public abstract class PassList extends ListPage<PassView> {

    private static final int MOST_ON_OFFER = 100;

    @Inject
    PassService passes;

    @Inject
    PassProductService products;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String product;
    private boolean bought;

    /** Whose passes. */
    protected abstract AccountId owner();

    /** Whether the visitor may cancel and pay for the owner. */
    public abstract boolean isActing();

    protected abstract PassView acquire(UUID product, ActKey act);

    @Override
    protected Slice<PassView> load(@Nullable String text, PageRequest page) {
        return passes.of(owner(), page);
    }

    public void buy() {
        bought = false;
        var chosen = Parameters.id(product, "pass-product");
        Turns.at(owner().value(), () -> acquire(chosen, act));
        act.renew();
        bought = true;
        product = null;
        search();
    }

    /** A subscription ends with its period. */
    public void cancel(@Nullable String id) {
        var pass = Parameters.id(id, "pass");
        passes.cancel(pass, command("pass.cancel", pass));
        act.renew();
        reload();
    }

    /** A paused subscription is paid again. */
    public void resume(@Nullable String id) {
        var pass = Parameters.id(id, "pass");
        var command = command("pass.resume", pass);
        Turns.at(owner().value(), () -> passes.resume(pass, command));
        act.renew();
        reload();
    }

    protected Command command(String route, Object... asked) {
        return act.command(route, asked);
    }

    /** What may be sold; the list of who manages products has more. */
    public List<PassProductView> getOffers() {
        return products.list(here.id(), PageRequest.first(MOST_ON_OFFER)).items().stream()
                .filter(PassProductView::sellable)
                .toList();
    }

    public boolean isBought() {
        return bought;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }
}
