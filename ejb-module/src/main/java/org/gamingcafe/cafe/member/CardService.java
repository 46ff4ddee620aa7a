package org.gamingcafe.cafe.member;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/** Cards by which members sit down (R01). The desk binds them with a reader; members may bind and block their own. */
@Stateless
@RolesAllowed(Permission.SELF)
public class CardService {

    static final int MOST = 10;

    @Inject
    Cards cards;

    @Inject
    Members members;

    @Inject
    FreshFactor factor;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Own, or of a member of a venue whose members the caller may read; the oldest first. */
    public List<CardView> list(AccountId account) {
        var member = members.find(account).orElseThrow(() -> new NotFound("member"));
        if (!Call.current().caller().is(account)) {
            Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, member.venue(), "member");
        }
        return cards.of(account);
    }

    /**
     * By the desk, or by the member, who shows a fresh factor: whoever has the card sits down for their money. A card that is
     * theirs already stays as it is.
     *
     * @throws CardTaken if it is somebody else's
     */
    public CardView bind(AccountId account, CardNumber number) {
        var caller = Call.current().caller();
        var member = members.find(account).orElseThrow(() -> new NotFound("member"));
        if (!caller.may(Permission.MEMBER_WRITE, member.venue())) {
            if (!caller.is(account)) {
                throw new NotFound("member");
            }
            factor.mustBeShown();
        }
        if (cards.of(account).size() >= MOST) {
            throw new TooManyCards(MOST);
        }
        var card = new CardView(
                Ids.next(), account, number.lastFour(), CardView.State.ACTIVE, clock.instant(), caller.account(), null);
        if (cards.add(card, number)) {
            events.fire(new CardChanged(member.venue(), card, CardChanged.What.BOUND));
            return card;
        }
        return cards.find(number)
                .filter(known -> known.account().equals(account))
                .orElseThrow(CardTaken::new);
    }

    /** The desk blocks and unblocks; a member blocks their own, because it is lost. */
    public CardView status(UUID id, CardView.State wanted) {
        var caller = Call.current().caller();
        var card = cards.find(id).orElseThrow(() -> new NotFound("card"));
        var member = owner(card);
        var isOwn = caller.is(card.account()) && wanted == CardView.State.BLOCKED;
        if (!isOwn) {
            caller.mustBeAllowed(Permission.MEMBER_WRITE, member.venue(), "card");
        }
        var isNews = cards.become(id, wanted);
        var now = cards.find(id).orElseThrow(() -> new NotFound("card"));
        if (isNews) {
            var what = now.isActive() ? CardChanged.What.UNBLOCKED : CardChanged.What.BLOCKED;
            events.fire(new CardChanged(member.venue(), now, what));
        }
        return now;
    }

    /** By the desk: nobody's from now on, so that it can be given to somebody else. */
    @RolesAllowed(Permission.MEMBER_WRITE)
    public void remove(UUID id) {
        var card = cards.find(id).orElseThrow(() -> new NotFound("card"));
        var member = owner(card);
        Call.current().caller().mustBeAllowed(Permission.MEMBER_WRITE, member.venue(), "card");
        if (!cards.remove(id)) {
            throw new NotFound("card");
        }
        events.fire(new CardChanged(member.venue(), card, CardChanged.What.REMOVED));
    }

    /**
     * For the room that seats somebody: who taps. Of two taps of one card one waits for the other. Refused cards are limited
     * for the station: numbers are printed on cards, and can be typed.
     *
     * @throws CardRefused for a card that is unknown or blocked, all alike
     */
    @PermitAll
    public AccountId tapped(CardNumber number) {
        Call.current().caller().station();
        limits.take(LimitName.CARD_TAP);
        var refused = false;
        try {
            var account = cards.use(number, clock.instant());
            refused = account.isEmpty();
            return account.orElseThrow(CardRefused::new);
        } finally {
            if (!refused) { // a conflict opens nothing, and the door asks again: it is the same tap
                limits.giveBack(LimitName.CARD_TAP);
            }
        }
    }

    /** For the desk, which reads a card: whose it is. Nobody's if it is unknown, blocked, or of another venue. */
    @RolesAllowed(Permission.MEMBER_READ)
    public Optional<AccountId> whose(VenueId venue, CardNumber number) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, venue, "venue");
        return cards.find(number)
                .filter(CardView::isActive)
                .filter(card -> owner(card).venue().equals(venue))
                .map(CardView::account);
    }

    private Member owner(CardView card) {
        return members.find(card.account()).orElseThrow(() -> new NotFound("card"));
    }
}
