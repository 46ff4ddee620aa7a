package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds one member on a page where something is done for them, and shows what they may spend. */
@Named
@ViewScoped
public class MemberPick implements Serializable {

    private static final int SHOWN = 6;
    private static final int SHORTEST = 2;

    /** A member as offered. */
    public record Offer(UUID id, String name, String number, Money available) {}

    @Inject
    MemberService members;

    @Inject
    WalletService wallets;

    @Inject
    Here here;

    private @Nullable String text;
    private @Nullable UUID chosen;
    private transient @Nullable List<Offer> offers;
    private transient @Nullable Offer member;

    public void search() {
        // The offers are read when they are shown.
    }

    public void choose(@Nullable String id) {
        chosen = Parameters.id(id, "member");
        setText(null);
        refresh();
    }

    public void clear() {
        chosen = null;
        setText(null);
        refresh();
    }

    /** Money may have moved: read the balance again. */
    public void refresh() {
        member = null;
    }

    public boolean isSearching() {
        var words = text;
        return words != null && words.strip().length() >= SHORTEST;
    }

    public List<Offer> getOffers() {
        var known = offers;
        if (known == null) {
            known = find(text);
            offers = known;
        }
        return known;
    }

    private List<Offer> find(@Nullable String words) {
        if (words == null || !isSearching()) {
            return List.of();
        }
        return members
                .search(here.id(), words.strip(), AccountService.Sort.NAME, PageRequest.first(SHOWN))
                .items()
                .stream()
                .map(this::offer)
                .toList();
    }

    public @Nullable Offer getMember() {
        var id = chosen;
        if (member == null && id != null) {
            member = offer(members.get(new AccountId(id)));
        }
        return member;
    }

    public @Nullable AccountId account() {
        var id = chosen;
        return id == null ? null : new AccountId(id);
    }

    private Offer offer(MemberView member) {
        return new Offer(
                member.accountId().value(),
                member.name(),
                member.number(),
                wallets.view(member.accountId()).available());
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
        offers = null;
    }
}
