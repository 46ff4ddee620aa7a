package org.gamingcafe.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.CardNumber;
import org.gamingcafe.cafe.member.CardService;
import org.gamingcafe.cafe.member.CardView;
import org.jspecify.annotations.Nullable;

/** The cards of the member that is shown. A reader types the number of a card into the field. */
@Named
@RequestScoped
public class CardsForm {

    @Inject
    CardService cards;

    @Inject
    MemberPage page;

    private @Nullable String number;
    private boolean bound;

    public List<CardView> getCards() {
        return cards.list(page.getMember().accountId());
    }

    public void bind() {
        cards.bind(page.getMember().accountId(), new CardNumber(number == null ? "" : number));
        number = null;
        bound = true;
    }

    public void block(@Nullable String id) {
        cards.status(Parameters.id(id, "card"), CardView.State.BLOCKED);
    }

    public void unblock(@Nullable String id) {
        cards.status(Parameters.id(id, "card"), CardView.State.ACTIVE);
    }

    public void remove(@Nullable String id) {
        cards.remove(Parameters.id(id, "card"));
    }

    public boolean isBound() {
        return bound;
    }

    public @Nullable @Size(max = CardNumber.LONGEST_READ) String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
