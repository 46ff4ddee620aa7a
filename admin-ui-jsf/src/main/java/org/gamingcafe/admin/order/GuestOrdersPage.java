package org.gamingcafe.admin.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.cafe.order.OrderSearch;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.order.OrderView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The orders of the venue, the newest first; at first those that are not paid. */
@Named
@ViewScoped
public class GuestOrdersPage extends ListPage<OrderView> {

    @Inject
    OrderService orders;

    @Inject
    Names names;

    @Inject
    Here here;

    private boolean unpaid = true;

    @Override
    protected Slice<OrderView> load(@Nullable String text, PageRequest page) {
        var found = orders.list(here.id(), unpaid ? OrderSearch.UNPAID : OrderSearch.ALL, page);
        names.learn(found.items().stream()
                .map(OrderView::accountId)
                .flatMap(Stream::ofNullable)
                .map(AccountId::value)
                .toArray(UUID[]::new));
        return found;
    }

    @Override
    protected boolean narrowed() {
        return unpaid;
    }

    public boolean isUnpaid() {
        return unpaid;
    }

    public void setUnpaid(boolean unpaid) {
        this.unpaid = unpaid;
    }
}
