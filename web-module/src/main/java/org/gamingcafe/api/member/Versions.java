package org.gamingcafe.api.member;

import java.util.regex.Pattern;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;

/** The version of a member that somebody has seen: that of the membership and that of the account, as one ETag. */
record Versions(long member, long account) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\\.(\\d{1,18})\"");

    static Versions of(MemberView member) {
        return new Versions(member.version(), member.accountVersion());
    }

    /** What was never a version of ours is stale. */
    static Versions seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw DoorRefusal.matchMissing();
        }
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new StaleEdit();
        }
        return new Versions(Long.parseLong(tag.group(1)), Long.parseLong(tag.group(2)));
    }

    String tag() {
        return member + "." + account;
    }
}
