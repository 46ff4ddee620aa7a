package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.notice.MailRefusalService;
import org.gamingcafe.identity.notice.MailRefusalView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Whose address a mail server has refused, newest first. */
@Named
@ViewScoped
public class RefusedAddressesList extends ListPage<MailRefusalView> {

    @Inject
    MailRefusalService refusals;

    @Override
    protected Slice<MailRefusalView> load(@Nullable String text, PageRequest page) {
        return refusals.list(page);
    }

    public void forget(@Nullable String account) {
        refusals.forget(new AccountId(Parameters.id(account, "account")));
        reload();
    }
}
