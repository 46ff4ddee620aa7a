package org.gamingcafe.admin.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.ledger.DayRoot;
import org.gamingcafe.cafe.ledger.Finding;
import org.gamingcafe.cafe.ledger.SealService;
import org.gamingcafe.cafe.ledger.VerificationService;
import org.gamingcafe.cafe.ledger.VerificationView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Verifications of the venue's books: the last one with what it found, those before, and the signed roots of the days. */
@Named
@ViewScoped
public class VerificationPage extends ListPage<VerificationView> {

    private static final int ROOTS = 31;

    @Inject
    VerificationService verification;

    @Inject
    SealService seals;

    @Inject
    Here here;

    private transient @Nullable List<VerificationView> last;

    @Override
    protected Slice<VerificationView> load(@Nullable String text, PageRequest page) {
        return verification.all(here.id(), page);
    }

    public void start() {
        verification.start(here.id());
        refresh();
    }

    /** While one runs, the page asks every other second how far it is. */
    public void refresh() {
        last = null;
        reload();
    }

    public @Nullable VerificationView getLast() {
        var known = last;
        if (known == null) {
            known = verification.all(here.id(), PageRequest.first(1)).items();
            last = known;
        }
        return known.isEmpty() ? null : known.getFirst();
    }

    public boolean isUnderWay() {
        var now = getLast();
        return now != null && now.state() == VerificationView.State.RUNNING;
    }

    public List<Finding> getFindings() {
        var now = getLast();
        return now == null || now.findings() == 0 ? List.of() : verification.findings(now.id());
    }

    /** Of the last month. */
    public List<DayRoot> getRoots() {
        return seals.dayRoots(here.id(), PageRequest.first(ROOTS)).items();
    }
}
