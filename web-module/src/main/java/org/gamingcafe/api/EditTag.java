package org.gamingcafe.api;

import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;

/** The version of a thing that people edit, as an ETag. */
public final class EditTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EditTag() {}

    public static String of(long version) {
        return Long.toString(version);
    }

    /** What was never a version of ours is stale. */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw DoorRefusal.matchMissing();
        }
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new StaleEdit();
        }
        return Long.parseLong(tag.group(1));
    }
}
