package org.gamingcafe.admin.loyalty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.cafe.loyalty.PointsView;
import org.jspecify.annotations.Nullable;

/** What the member at the till could pay with points. */
@Named
@RequestScoped
public class TillPoints {

    @Inject
    MemberPick pick;

    @Inject
    PointsService points;

    private @Nullable PointsView view;

    /** Nothing until a member is chosen, or if the chosen one takes no part. */
    public @Nullable PointsView getView() {
        var account = pick.account();
        if (view == null && account != null) {
            view = points.view(account);
        }
        var known = view;
        return known == null || known.enrolledAt() == null ? null : known;
    }
}
