package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.wallet.WalletLines;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** One member: who they are, and what moved on their wallet. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    @Inject
    MemberService members;

    @Inject
    WalletLines walletLines;

    @Inject
    Names names;

    private @Nullable String id;
    private transient @Nullable MemberView member;

    public void load() {
        member = members.get(account());
        walletLines.of(account().value());
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(account());
            member = known;
        }
        return known;
    }

    /** What whoever has seen the birth date on a document is called; empty if nobody has. */
    public String getBirthSeenBy() {
        var by = getMember().birthSeenBy();
        if (by == null) {
            return "";
        }
        names.learn(by.value());
        return names.of(by.value());
    }

    private AccountId account() {
        return new AccountId(account(id));
    }

    private static UUID account(@Nullable String id) {
        return Parameters.id(id, "member");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
