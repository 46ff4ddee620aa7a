package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.CardService;
import org.gamingcafe.cafe.member.CardView;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** One's own cards: a lost one is blocked here; the desk binds them and unblocks. */
@Named
@ViewScoped
public class MyCardsPage implements Serializable {

    @Inject
    CardService cards;

    private boolean blocked;

    public List<CardView> getCards() {
        return cards.list(Call.current().caller().person());
    }

    public void block(@Nullable String id) {
        cards.status(Parameters.id(id, "card"), CardView.State.BLOCKED);
        blocked = true;
    }

    public boolean isBlocked() {
        return blocked;
    }
}
