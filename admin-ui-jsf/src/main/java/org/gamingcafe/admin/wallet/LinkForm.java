package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.wallet.Operator;
import org.gamingcafe.cafe.wallet.WalletLink;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Which operators keep away from the wallet that is shown (I16): marks them, and takes marks away. */
@Named
@ViewScoped
public class LinkForm implements Serializable {

    @Inject
    WalletRulesService rules;

    @Inject
    WalletPage wallet;

    private @Nullable String operator;
    private @Nullable String reason;
    private @Nullable String chosen;
    private @Nullable String why;
    private transient @Nullable List<WalletLink> links;

    public void link() {
        rules.link(wallet.account(), new AccountId(Parameters.id(operator, "account")), said(reason));
        operator = null;
        reason = null;
        links = null;
    }

    /** About the end of this mark the next question is asked. */
    public void choose(@Nullable String id) {
        chosen = Parameters.id(id, "wallet-link").toString();
        why = null;
    }

    public void forget() {
        chosen = null;
        why = null;
    }

    public void unlink() {
        rules.unlink(wallet.account(), new AccountId(Parameters.id(chosen, "wallet-link")), said(why));
        forget();
        links = null;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    public List<WalletLink> getLinks() {
        var known = links;
        if (known == null) {
            known = rules.links(wallet.account());
            links = known;
        }
        return known;
    }

    /** Those who are not marked yet. */
    public List<Operator> getOperators() {
        var marked = getLinks().stream().map(WalletLink::operator).toList();
        return rules.operators(wallet.account()).stream()
                .filter(one -> !marked.contains(one.id()))
                .toList();
    }

    /** Asks for no marks as long as none is chosen: the page is built for those too who may not see them. */
    private Optional<WalletLink> chosen() {
        return chosen == null
                ? Optional.empty()
                : getLinks().stream()
                        .filter(link -> link.operator().toString().equals(chosen))
                        .findFirst();
    }

    public boolean isChosen() {
        return chosen().isPresent();
    }

    public String getChosenName() {
        return chosen().map(WalletLink::name).orElse("");
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable @Size(max = 200) String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
