package org.gamingcafe.cafe.member;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Members of a venue. */
@Stateless
@RolesAllowed(Permission.MEMBER_READ)
public class MemberService {

    /** By part of name, username, address or phone, or by member number. */
    public Slice<MemberView> search(VenueId venue, @Nullable String text, AccountService.Sort sort, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Own, or of a venue in which the caller may read members; else {@code member.not-found}. */
    @PermitAll
    public MemberView get(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed(Permission.MEMBER_WRITE)
    public MemberView enter(NewMember member) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo, import): the same as {@link #enter}. */
    @PermitAll
    public MemberView enterByTheHouse(NewMember member) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed(Permission.MEMBER_WRITE)
    public MemberView edit(AccountId account, MemberEdit edit) {
        throw new UnsupportedOperationException();
    }
}
