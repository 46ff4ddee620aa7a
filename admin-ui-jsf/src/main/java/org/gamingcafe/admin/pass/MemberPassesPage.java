package org.gamingcafe.admin.pass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The passes of a member at the desk, and the sale of another one. */
@Named
@ViewScoped
public class MemberPassesPage extends PassList {

    @Inject
    MemberService members;

    @Inject
    CounterShift counter;

    private @Nullable String id;
    private NewPassSale.Tender tender = NewPassSale.Tender.WALLET;
    private transient @Nullable MemberView member;

    public void load() {
        member = members.get(owner());
    }

    @Override
    protected AccountId owner() {
        return new AccountId(Parameters.id(id, "member"));
    }

    @Override
    public boolean isActing() {
        return Call.current().caller().may(Permission.SALE_SELL, here.id());
    }

    @Override
    protected PassView acquire(UUID product, ActKey act) {
        var shift = tender == NewPassSale.Tender.CASH
                ? counter.id()
                : counter.open().orElse(null);
        var sale = new NewPassSale(product, owner(), tender, shift);
        return passes.sell(sale, act.command("pass.sell", sale));
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(owner());
            member = known;
        }
        return known;
    }

    public NewPassSale.Tender[] getTenders() {
        return NewPassSale.Tender.values();
    }

    public NewPassSale.Tender getTender() {
        return tender;
    }

    public void setTender(NewPassSale.@Nullable Tender tender) {
        this.tender = tender == null ? NewPassSale.Tender.WALLET : tender;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
