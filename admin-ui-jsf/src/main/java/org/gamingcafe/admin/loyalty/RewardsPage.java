package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.PageClock;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.loyalty.RewardService;
import org.gamingcafe.cafe.loyalty.RewardView;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassProductView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What the venue gives for points: a new reward can be had at once; one that runs can be ended. */
@Named
@ViewScoped
public class RewardsPage extends ListPage<RewardView> {

    @Inject
    RewardService rewards;

    @Inject
    InventoryService inventory;

    @Inject
    PassProductService passes;

    @Inject
    Here here;

    @Inject
    PageClock clock;

    private final ActKey act = new ActKey();
    private final RewardInput input = new RewardInput();

    @Override
    protected Slice<RewardView> load(@Nullable String text, PageRequest page) {
        return rewards.list(here.id(), page);
    }

    public void offer() {
        var wanted = input.reward(here.id(), here.currency(), clock.now());
        rewards.offer(wanted, act.command("reward.offer", input.typed()));
        act.renew();
        input.clear();
        reload();
    }

    /** The fields of another kind are shown. */
    public void choose() {
        // They are read when they are shown.
    }

    public void end(@Nullable String id) {
        rewards.end(Parameters.id(id, "reward"));
        reload();
    }

    public List<ProductView> getProducts() {
        return inventory
                .products(here.id(), ProductSearch.of(null), PageRequest.first(PageRequest.LARGEST))
                .items();
    }

    /** No subscriptions: nobody would pay their next period. */
    public List<PassProductView> getPasses() {
        return passes.list(here.id(), PageRequest.first(PageRequest.LARGEST)).items().stream()
                .filter(PassProductView::sellable)
                .filter(pass -> pass.terms().kind() != PassKind.SUBSCRIPTION)
                .toList();
    }

    public RewardInput getInput() {
        return input;
    }

    public ActKey getAct() {
        return act;
    }
}
