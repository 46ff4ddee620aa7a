package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** A member's first look: the wallet, the seat where they play now, the last lines. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int LAST = 5;

    @Inject
    WalletService wallets;

    @Inject
    PlayService plays;

    @Inject
    GuardianService guardians;

    private @Nullable List<PlayView> last;

    public WalletView getWallet() {
        return wallets.view(Call.current().caller().person());
    }

    public List<StatementLine> getLines() {
        return wallets.transactions(Call.current().caller().person(), PageRequest.first(LAST))
                .items();
    }

    /** Whether there is somebody for whom the member has consented. */
    public boolean isGuardian() {
        return !guardians.wards().isEmpty();
    }

    /** The play session that is not over. */
    public @Nullable PlayView getPlay() {
        return plays().stream()
                .filter(play -> play.state().isOpen())
                .findFirst()
                .orElse(null);
    }

    public int getStation() {
        var play = getPlay();
        return play == null ? 0 : plays.seatNumber(play.id());
    }

    private List<PlayView> plays() {
        var known = last;
        if (known == null) {
            known = plays.mine(PageRequest.first(LAST)).items();
            last = known;
        }
        return known;
    }
}
