package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.leaving.DeletionView;
import org.gamingcafe.identity.leaving.LeavingService;
import org.gamingcafe.identity.privacy.ErasurePreview;
import org.gamingcafe.identity.privacy.ErasurePreviewService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Going for a while, going for good, and staying after all. */
@Named
@RequestScoped
public class LeavingForm {

    @Inject
    LeavingService leaving;

    @Inject
    DeletionService deletions;

    @Inject
    WalletService wallets;

    @Inject
    ErasurePreviewService previews;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    private @Nullable DeletionView deletion;
    private @Nullable WalletView wallet;
    private @Nullable ErasurePreview preview;
    private @Nullable BalanceWish wish;

    public void deactivate() throws IOException {
        leaving.deactivate();
        SignedIn.clear(request);
        to("/login?deactivated=true");
    }

    /** Asks by mail whether it is meant. */
    public void delete() throws IOException {
        deletions.ask(wish == null ? BalanceWish.UNDECIDED : wish);
        to("/me/delete");
    }

    public void cancel() throws IOException {
        deletions.cancel();
        to("/me/account?kept=true");
    }

    private static void to(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    public DeletionView getDeletion() {
        var known = deletion;
        if (known == null) {
            known = deletions.mine();
            deletion = known;
        }
        return known;
    }

    /** What would be erased and what would stay. */
    public ErasurePreview getPreview() {
        var known = preview;
        if (known == null) {
            known = previews.mine();
            preview = known;
        }
        return known;
    }

    public boolean isAsked() {
        return getDeletion().state() == DeletionView.State.ASKED;
    }

    public boolean isScheduled() {
        return getDeletion().state() == DeletionView.State.SCHEDULED;
    }

    /** Its day has come, and something speaks against it. */
    public boolean isWaiting() {
        return getDeletion().waitsFor() != null;
    }

    /** What is at stake; staff have no wallet. */
    public @Nullable WalletView getWallet() {
        if (wallet == null && visitor.isMember() && visitor.may(Permission.SELF)) {
            wallet = wallets.view(Call.current().caller().person());
        }
        return wallet;
    }

    /** Whether there is money about which something has to be said. */
    public boolean isBalance() {
        var known = getWallet();
        return known != null && known.cash().isPositive();
    }

    public List<BalanceWish> getWishes() {
        return List.of(BalanceWish.PAY_OUT, BalanceWish.FORFEIT);
    }

    public @Nullable BalanceWish getWish() {
        return wish;
    }

    public void setWish(@Nullable BalanceWish wish) {
        this.wish = wish;
    }
}
