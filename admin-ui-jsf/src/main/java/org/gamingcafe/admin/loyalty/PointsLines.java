package org.gamingcafe.admin.loyalty;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What came and went of somebody's points, newest first, with what there was then. */
public abstract class PointsLines extends ListPage<StatementLine> {

    @Inject
    PointsService points;

    /** Whose points; nobody's until it is known. */
    protected abstract Optional<AccountId> owner();

    @Override
    protected Slice<StatementLine> load(@Nullable String text, PageRequest page) {
        return owner().map(owner -> points.statement(owner, page)).orElseGet(() -> new Slice<>(List.of(), null));
    }
}
