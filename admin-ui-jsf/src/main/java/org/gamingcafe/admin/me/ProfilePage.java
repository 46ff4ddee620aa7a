package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who one is here, as the house knows it, and what one's role may do. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    MemberService members;

    @Inject
    Visitor visitor;

    private @Nullable MemberView member;

    /** One's member data; staff have none, and nobody before their address is verified. */
    public @Nullable MemberView getMember() {
        if (member == null && visitor.isMember() && visitor.may(Permission.SELF)) {
            member = members.get(Call.current().caller().person());
        }
        return member;
    }

    public Set<String> getPermissions() {
        return Call.current().caller().everyPermission();
    }
}
