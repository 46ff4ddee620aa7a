package org.gamingcafe.platform.kernel;

/** Where a call comes from. The user agent is cut to 512 characters; the device print is the hash of a device cookie. */
public record Origin(String ip, String userAgent, String devicePrint) {

    public static final Origin INSIDE = new Origin("inside", "", "");

    private static final int LONGEST_AGENT = 512;

    public Origin {
        userAgent = userAgent.length() > LONGEST_AGENT ? userAgent.substring(0, LONGEST_AGENT) : userAgent;
    }
}
