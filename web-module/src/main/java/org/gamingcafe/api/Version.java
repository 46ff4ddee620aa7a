package org.gamingcafe.api;

import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;

/** The version of a thing that somebody has seen, as an ETag. */
public record Version(long number) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /** What was never a version of ours is stale. */
    public static Version seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw DoorRefusal.matchMissing();
        }
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new StaleEdit();
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    public String tag() {
        return Long.toString(number);
    }
}
