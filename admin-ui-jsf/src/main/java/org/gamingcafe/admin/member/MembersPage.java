package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The members of the venue. */
@Named
@ViewScoped
public class MembersPage extends ListPage<MemberView> {

    @Inject
    MemberService members;

    @Inject
    Here here;

    private AccountService.Sort sort = AccountService.Sort.NAME;

    @Override
    protected Slice<MemberView> load(@Nullable String text, PageRequest page) {
        return members.search(here.id(), text, sort, page);
    }

    public AccountService.Sort[] getSorts() {
        return AccountService.Sort.values();
    }

    public AccountService.Sort getSort() {
        return sort;
    }

    public void setSort(AccountService.@Nullable Sort sort) {
        this.sort = sort == null ? AccountService.Sort.NAME : sort;
    }
}
