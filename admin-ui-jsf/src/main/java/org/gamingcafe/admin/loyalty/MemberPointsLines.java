package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** The lines of a member's points at the desk. */
@Named
@ViewScoped
public class MemberPointsLines extends PointsLines {

    private @Nullable UUID member;

    void of(UUID account) {
        member = account;
    }

    @Override
    protected Optional<AccountId> owner() {
        return Optional.ofNullable(member).map(AccountId::new);
    }
}
