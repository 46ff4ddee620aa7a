package org.gamingcafe.cafe.play;

import java.time.Instant;

/** What the lock screen of a seat shows. @param url of the page on which a member sits down by it */
public record SignInCode(String code, String url, Instant expiresAt) {}
