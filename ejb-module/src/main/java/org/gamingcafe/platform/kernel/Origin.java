package org.gamingcafe.platform.kernel;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a call comes from. The user agent is cut to 512 characters; the device print is the hash of a device cookie. */
public record Origin(String ip, String userAgent, String devicePrint) {

    public static final Origin INSIDE = new Origin("inside", "", "");

    private static final int LONGEST_AGENT = 512;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    public Origin {
        userAgent = userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent;
    }

    /**
     * The last address in the chain that is not a proxy of ours; each proxy appends the one that it saw. Nobody else's
     * word counts.
     *
     * @param forwarded the header {@code X-Forwarded-For}
     */
    public static String client(String remote, @Nullable String forwarded, Set<String> trusted) {
        var client = remote;
        var chain = forwarded == null ? new String[0] : forwarded.split(",", -1);
        for (var i = chain.length - 1; i >= 0 && trusted.contains(client); i--) {
            var before = chain[i].strip();
            if (!ADDRESS.matcher(before).matches()) {
                return client;
            }
            client = before;
        }
        return client;
    }
}
